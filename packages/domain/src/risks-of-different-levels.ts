import type { Chart, RiskLevel } from '@lianfang/contracts';
import { effectiveLevel } from './risk-levels.ts';
import { foldWords } from './words.ts';

/** A risk point with a level, as it is compared with those of other charts. */
export interface AssessedRisk {
  chartId: string;
  stageId: string;
  riskPointId: string;
  text: string;
  /** The text as it is compared: spaces, width and letter case make no difference. */
  folded: string;
  level: RiskLevel;
}

/** The risk points of a chart with their effective levels. 未评定 is no level, so it contradicts none. */
export function listAssessedRisks({ id: chartId, stages }: Chart): AssessedRisk[] {
  return stages.flatMap((stage) =>
    stage.riskPoints.flatMap((point) => {
      const level = effectiveLevel(point, stage);
      if (level === 'unassessed') return [];
      const { id: riskPointId, text } = point;
      return [{ chartId, stageId: stage.id, riskPointId, text, folded: foldWords(text), level }];
    }),
  );
}

/** Risk points whose very words another chart has at another level. */
export function findRisksOfDifferentLevels(charts: readonly Chart[]): AssessedRisk[] {
  const risks = charts.flatMap(listAssessedRisks);
  const byText = new Map<string, AssessedRisk[]>(risks.map(({ folded }) => [folded, []]));
  for (const risk of risks) byText.get(risk.folded)?.push(risk);
  return risks.filter((risk) =>
    byText
      .get(risk.folded)
      ?.some((other) => other.chartId !== risk.chartId && other.level !== risk.level),
  );
}
