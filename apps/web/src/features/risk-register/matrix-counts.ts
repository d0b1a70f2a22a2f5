import type { LevelFilter } from '@lianfang/contracts';

/** How many rows there are of these levels together. */
export function sumLevels(
  counts: Record<LevelFilter, number>,
  levels: readonly LevelFilter[],
): number {
  return levels.reduce((sum, level) => sum + counts[level], 0);
}
