import { formatCount } from '../../lib/format-count.ts';

/** kB of 1000 bytes, as file managers of desktops count: a file is never told smaller than it is. */
export function kilobytesOf(bytes: number): string {
  return formatCount(Math.ceil(bytes / 1000));
}
