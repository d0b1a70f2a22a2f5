import type { Chart } from '@lianfang/contracts';

/** From here on a flow is much longer than any screen, and what is out of sight is drawn when it comes near. */
const LONG = 40;

export function isLong({ stages }: Chart): boolean {
  return stages.length > LONG;
}
