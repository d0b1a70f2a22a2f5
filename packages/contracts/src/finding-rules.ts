/** 体检: what is looked for in published charts. A finding is a gap or a hint, never a blocker. Gravest first. */
export const FINDING_RULES = [
  'high-without-party',
  'high-with-vacant-post',
  'assessed-without-measure',
  'risks-without-measure',
  'lowered-without-measure',
  'risks-unassessed',
  'overtime-without-time-limit',
  'same-risk-different-levels',
  'not-reviewed-for-a-year',
  'party-without-holder',
  'suspected-slip',
] as const;
export type FindingRule = (typeof FINDING_RULES)[number];

/** How grave a finding is: a gap that asks for work, one that asks for a look, a hint. */
export const FINDING_SEVERITIES = ['serious', 'moderate', 'hint'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** Characters of why a rule is switched off. */
export const MAX_RULE_REASON = 200;
