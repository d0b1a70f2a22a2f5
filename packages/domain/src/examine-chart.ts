import type { Chart, FindingRule } from '@lianfang/contracts';
import { findAssessedWithoutMeasure } from './assessed-without-measure.ts';
import type { Found } from './findings.ts';
import { findHighWithoutParty } from './high-without-party.ts';
import { type EarlierVersion, findLoweredWithoutMeasure } from './lowered-without-measure.ts';
import { findOvertimeWithoutTimeLimit } from './overtime-without-time-limit.ts';
import { findRisksUnassessed } from './risks-unassessed.ts';
import { findRisksWithoutMeasure } from './risks-without-measure.ts';
import { findSuspectedSlips } from './suspected-slips.ts';

/**
 * Of the rules below and their lists of words. What was found is kept with the edition that found it; raise it with
 * every change of them, and each chart is examined anew at the next start.
 */
export const RULES_EDITION = 2;

/** What looks at all charts, at the clock, or at who holds a post on a day. */
type FarRule =
  | 'same-risk-different-levels'
  | 'not-reviewed-for-a-year'
  | 'high-with-vacant-post'
  | 'party-without-holder';
/** What needs no more than a version and those before it. */
type LocalRule = Exclude<FindingRule, FarRule>;

const LOCAL_RULES: Record<
  LocalRule,
  (chart: Chart, earlier: readonly EarlierVersion[]) => Found[]
> = {
  'high-without-party': findHighWithoutParty,
  'assessed-without-measure': findAssessedWithoutMeasure,
  'risks-without-measure': findRisksWithoutMeasure,
  'lowered-without-measure': findLoweredWithoutMeasure,
  'risks-unassessed': findRisksUnassessed,
  'overtime-without-time-limit': findOvertimeWithoutTimeLimit,
  'suspected-slip': findSuspectedSlips,
};

export interface LocalFinding extends Found {
  rule: LocalRule;
}

/**
 * Everything that is found in a version by itself, rule by rule, each in the order of the chart.
 * @param earlier the versions before it, from the first on
 */
export function examineChart(chart: Chart, earlier: readonly EarlierVersion[]): LocalFinding[] {
  return (Object.keys(LOCAL_RULES) as LocalRule[]).flatMap((rule) =>
    LOCAL_RULES[rule](chart, earlier).map((found) => ({ rule, ...found })),
  );
}
