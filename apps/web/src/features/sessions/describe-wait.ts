import type { OfficeTexts } from '../../texts/office-zh-cn.ts';

/** How long to wait, never told shorter than it is. */
export function describeWait(seconds: number, duration: OfficeTexts['duration']): string {
  if (seconds < 60) return duration.seconds(seconds);
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? duration.minutes(minutes) : duration.hours(Math.ceil(minutes / 60));
}
