import type {
  Chart,
  ControlMeasure,
  FindingRule,
  FindingSeverity,
  RiskPoint,
  Stage,
} from '@lianfang/contracts';

/** Words that may be a slip of the pen, and those that may have been meant. */
export interface Slip {
  written: string;
  meant: string;
}

/** Where a rule found something. */
export interface Found {
  /** null: the chart as a whole. */
  stageId: string | null;
  /** null: the stage as a whole. */
  riskPointId: string | null;
  /** The printed words that it is about; null where the place says it all. */
  text: string | null;
  slip: Slip | null;
}

/** How grave what a rule finds is. Rules are listed in this order too. */
export const SEVERITY_OF: Readonly<Record<FindingRule, FindingSeverity>> = {
  'high-without-party': 'serious',
  'high-with-vacant-post': 'serious',
  'assessed-without-measure': 'serious',
  'risks-without-measure': 'serious',
  'lowered-without-measure': 'serious',
  'risks-unassessed': 'moderate',
  'overtime-without-time-limit': 'moderate',
  'same-risk-different-levels': 'moderate',
  'not-reviewed-for-a-year': 'moderate',
  'party-without-holder': 'moderate',
  'suspected-slip': 'hint',
};

/** Measures that hold at a stage: its own, and 全流程防控措施, which hold everywhere. */
export function measuresAt(stage: Stage, chart: Chart): ControlMeasure[] {
  return [...stage.controlMeasures, ...chart.chartMeasures];
}

export function foundAt({ id }: Pick<Stage, 'id'>): Found {
  return { stageId: id, riskPointId: null, text: null, slip: null };
}

export function foundAtRisk(stage: Pick<Stage, 'id'>, { id, text }: RiskPoint): Found {
  return { ...foundAt(stage), riskPointId: id, text };
}
