import type { Departure } from '@lianfang/chart-layout';
import type { Stage } from '@lianfang/contracts';
import type { Texts } from '../../texts/zh-cn.ts';

/** Where a branch leads, in words. */
export function describeTarget(
  { direction, to }: Departure,
  stages: readonly Stage[],
  { departure: texts }: Texts['chart'],
): string {
  const target = stages.find((stage) => stage.id === to);
  if (direction === 'out' || !target) return texts.out;
  return texts[direction](target.position + 1, target.name);
}
