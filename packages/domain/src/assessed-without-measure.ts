import type { Chart } from '@lianfang/contracts';
import { type Found, foundAt, measuresAt } from './findings.ts';
import { matchesLevels } from './risk-levels.ts';

/** Stages that somebody gave a level, themselves or a risk point of theirs, and where no measure holds. */
export function findAssessedWithoutMeasure(chart: Chart): Found[] {
  return chart.stages
    .filter((stage) => matchesLevels(stage, ['high', 'medium', 'low']))
    .filter((stage) => measuresAt(stage, chart).length === 0)
    .map(foundAt);
}
