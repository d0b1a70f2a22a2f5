import type { Chart } from '@lianfang/contracts';
import { type Found, foundAt, measuresAt } from './findings.ts';

/** Stages with risk points, assessed or not, where no measure holds. */
export function findRisksWithoutMeasure(chart: Chart): Found[] {
  return chart.stages
    .filter(({ riskPoints }) => riskPoints.length > 0)
    .filter((stage) => measuresAt(stage, chart).length === 0)
    .map(foundAt);
}
