/** 体检: what is looked for in published charts. A finding is a gap or a hint, never a blocker. */
export const FINDING_RULES = [
  'high-without-party',
  'assessed-without-measure',
  'risks-without-measure',
  'risks-unassessed',
  'lowered-without-measure',
  'overtime-without-time-limit',
  'same-risk-different-levels',
  'suspected-slip',
  'not-reviewed-for-a-year',
] as const;
export type FindingRule = (typeof FINDING_RULES)[number];

export const FINDING_SEVERITIES = ['serious', 'moderate', 'hint'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** Characters of why a rule is switched off. */
export const MAX_RULE_REASON = 200;
