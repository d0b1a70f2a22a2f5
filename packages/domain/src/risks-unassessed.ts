import type { Chart } from '@lianfang/contracts';
import { type Found, foundAt } from './findings.ts';
import { effectiveLevel } from './risk-levels.ts';

/** Stages with a risk point that is 未评定. A stage without risk points has nothing to assess. */
export function findRisksUnassessed({ stages }: Chart): Found[] {
  return stages
    .filter((stage) =>
      stage.riskPoints.some((point) => effectiveLevel(point, stage) === 'unassessed'),
    )
    .map(foundAt);
}
