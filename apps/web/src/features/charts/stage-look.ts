import type { Stage } from '@lianfang/contracts';
import { matchesLevels } from '@lianfang/domain';
import type { ChartView } from './chart-view.ts';
import { holdsWords } from './list-texts.ts';

export interface StageLook {
  isDimmed: boolean;
  isPointedAt: boolean;
  /** Open unless the reader closed it by hand. */
  opensByItself: boolean;
}

/** How a stage stands in a view of its chart. */
export function lookOf(stage: Stage, { levels, stageId, words, density }: ChartView): StageLook {
  const matches = matchesLevels(stage, levels);
  const isPointedAt = stage.id === stageId;
  return {
    isDimmed: !matches,
    isPointedAt,
    opensByItself: isPointedAt || (matches && density === 'full') || holdsWords(stage, words),
  };
}

/** 提供材料, 审查, 结案 … are part of the flow without boxes of their own. */
export function hasBoxes({ riskPoints, controlMeasures, responsibleParties }: Stage): boolean {
  return riskPoints.length + controlMeasures.length + responsibleParties.length > 0;
}
