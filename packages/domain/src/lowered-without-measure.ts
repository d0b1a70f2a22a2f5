import type {
  Chart,
  ControlMeasure,
  LevelFilter,
  RiskLevel,
  RiskPoint,
  Stage,
} from '@lianfang/contracts';
import { type Found, foundAt, foundAtRisk } from './findings.ts';
import { effectiveLevel } from './risk-levels.ts';
import { foldWords } from './words.ts';

type Measure = Pick<ControlMeasure, 'id' | 'text'>;

/** As much of a version as tells whether a level was lowered for a reason. Every chart is one. */
export interface EarlierVersion {
  chartMeasures: readonly Measure[];
  stages: readonly (Pick<Stage, 'id' | 'riskLevel'> & {
    riskPoints: readonly Pick<RiskPoint, 'id' | 'riskLevel'>[];
    controlMeasures: readonly Measure[];
  })[];
}

/** A stage or a risk point with a level, and the measures that hold there. */
interface Assessed {
  id: string;
  level: RiskLevel;
  measures: readonly Measure[];
}

const HEIGHT: Record<RiskLevel, number> = { high: 3, medium: 2, low: 1 };

/**
 * Stages and risk points whose level is lower than the last one that stood for a reason, while no measure came to the
 * stage or to the chart since. A level stands for a reason when it was the first, was not lower than the one before,
 * or came with a measure; so what was found stays found until a measure comes or the level is raised again, however
 * many versions correct something else or leave the stage 未评定. A stage that was lowered speaks for its risk points.
 * @param earlier the versions before, from the first on
 */
export function findLoweredWithoutMeasure(
  chart: Chart,
  earlier: readonly EarlierVersion[],
): Found[] {
  const stages = listLowered(listStages(chart), earlier.flatMap(listStages));
  const points = listLowered(listPoints(chart), earlier.flatMap(listPoints));
  return chart.stages.flatMap((stage) => {
    if (stages.has(stage.id)) return [foundAt(stage)];
    return stage.riskPoints
      .filter(({ id }) => points.has(id))
      .map((point) => foundAtRisk(stage, point));
  });
}

/** @returns ids */
function listLowered(now: readonly Assessed[], earlier: readonly Assessed[]): Set<string> {
  const reasoned = new Map<string, Assessed>();
  const isLowered = (one: Assessed) => isLoweredWithoutMeasure(one, reasoned.get(one.id));
  for (const one of earlier) if (!isLowered(one)) reasoned.set(one.id, one);
  return new Set(now.filter(isLowered).map(({ id }) => id));
}

function isLoweredWithoutMeasure(now: Assessed, then: Assessed | undefined): boolean {
  if (!then || HEIGHT[now.level] >= HEIGHT[then.level]) return false;
  return !isAnyNew(now.measures, then.measures);
}

/** A measure that was worded anew, or typed again under a new key, is the old one. */
function isAnyNew(now: readonly Measure[], then: readonly Measure[]): boolean {
  const known = new Set(then.flatMap(({ id, text }) => [id, text]));
  const others = now.filter(({ id, text }) => !known.has(id) && !known.has(text));
  if (others.length === 0) return false;
  const texts = new Set(then.map(({ text }) => foldWords(text)));
  return others.some(({ text }) => !texts.has(foldWords(text)));
}

function listStages({ stages, chartMeasures }: EarlierVersion): Assessed[] {
  return stages.flatMap(({ id, riskLevel, controlMeasures }) =>
    assessed(id, riskLevel ?? 'unassessed', [...controlMeasures, ...chartMeasures]),
  );
}

function listPoints({ stages, chartMeasures }: EarlierVersion): Assessed[] {
  return stages.flatMap((stage) => {
    const measures = [...stage.controlMeasures, ...chartMeasures];
    return stage.riskPoints.flatMap((point) =>
      assessed(point.id, effectiveLevel(point, stage), measures),
    );
  });
}

/** 未评定 is no level: what goes there or comes from there is not lowered, and it hides nothing that was before. */
function assessed(id: string, level: LevelFilter, measures: readonly Measure[]): Assessed[] {
  return level === 'unassessed' ? [] : [{ id, level, measures }];
}
