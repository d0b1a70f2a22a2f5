import type { LevelFilter, RiskLevel } from '@lianfang/contracts';

interface Assessed {
  riskLevel: RiskLevel | null;
}

interface AssessedStage extends Assessed {
  riskPoints: readonly Assessed[];
}

/** 有效等级 of a risk point: its own level overrides the level of its stage; both missing is 未评定. */
export function effectiveLevel(riskPoint: Assessed, stage: Assessed): LevelFilter {
  return riskPoint.riskLevel ?? stage.riskLevel ?? 'unassessed';
}

/** A stage matches a filter by its own level or by that of any of its risk points; no filter matches all. */
export function matchesLevels(stage: AssessedStage, filter: readonly LevelFilter[]): boolean {
  if (filter.length === 0) return true;
  return (
    filter.includes(stage.riskLevel ?? 'unassessed') ||
    stage.riskPoints.some((point) => point.riskLevel !== null && filter.includes(point.riskLevel))
  );
}

/** How many stages stand at each level. 未评定 is counted by itself and never as 低. */
export function countLevels(stages: readonly Assessed[]): Record<LevelFilter, number> {
  const counts: Record<LevelFilter, number> = { high: 0, medium: 0, low: 0, unassessed: 0 };
  for (const stage of stages) counts[stage.riskLevel ?? 'unassessed'] += 1;
  return counts;
}
