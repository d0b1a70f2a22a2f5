import type { Chart, ControlMeasure, LevelFilter, RiskPoint, Stage } from '@lianfang/contracts';
import { type Found, foundAt, foundAtRisk, measuresAt } from './findings.ts';
import { effectiveLevel } from './risk-levels.ts';
import { foldWords } from './words.ts';

/** 未评定 is no level: what goes there or comes from there is not lowered. */
const HEIGHT: Record<LevelFilter, number> = {
  high: 3,
  medium: 2,
  low: 1,
  unassessed: Number.NaN,
};

interface Placed {
  stage: Stage;
  point: RiskPoint;
}

/**
 * Stages and risk points whose level is lower than in the version before, while no measure came to the stage or to
 * the chart. A stage that was lowered speaks for its risk points.
 * @param previous null: there is no version before
 */
export function findLoweredWithoutMeasure(chart: Chart, previous: Chart | null): Found[] {
  if (previous === null) return [];
  const stagesBefore = new Map(previous.stages.map((stage) => [stage.id, stage]));
  const pointsBefore = new Map(listPlaced(previous).map((placed) => [placed.point.id, placed]));
  const hasNewMeasure = (stage: Stage, before: Stage) =>
    isAnyNew(measuresAt(stage, chart), measuresAt(before, previous));

  const isStageLowered = (stage: Stage) => {
    const before = stagesBefore.get(stage.id);
    if (!before || !isLower(stage.riskLevel, before.riskLevel)) return false;
    return !hasNewMeasure(stage, before);
  };
  const isPointLowered = (stage: Stage, point: RiskPoint) => {
    const before = pointsBefore.get(point.id);
    if (!before) return false;
    const levelBefore = effectiveLevel(before.point, before.stage);
    if (!isLower(effectiveLevel(point, stage), levelBefore)) return false;
    return !hasNewMeasure(stage, before.stage);
  };

  return chart.stages.flatMap((stage) => {
    if (isStageLowered(stage)) return [foundAt(stage)];
    return stage.riskPoints
      .filter((point) => isPointLowered(stage, point))
      .map((point) => foundAtRisk(stage, point));
  });
}

function isLower(now: LevelFilter | null, then: LevelFilter | null): boolean {
  return HEIGHT[now ?? 'unassessed'] < HEIGHT[then ?? 'unassessed'];
}

/** A measure that was worded anew, or typed again under a new key, is the old one. */
function isAnyNew(now: readonly ControlMeasure[], then: readonly ControlMeasure[]): boolean {
  const ids = new Set(then.map(({ id }) => id));
  const texts = new Set(then.map(({ text }) => foldWords(text)));
  return now.some(({ id, text }) => !ids.has(id) && !texts.has(foldWords(text)));
}

function listPlaced({ stages }: Chart): Placed[] {
  return stages.flatMap((stage) => stage.riskPoints.map((point) => ({ stage, point })));
}
