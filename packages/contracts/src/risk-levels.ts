/** 风险等级, from the gravest to the slightest. `null` in a chart means 未评定: not yet decided, never 低. */
export const RISK_LEVELS = ['high', 'medium', 'low'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** What a reader can filter by: the three levels, and 未评定 as a state of its own. */
export const LEVEL_FILTERS = [...RISK_LEVELS, 'unassessed'] as const;
export type LevelFilter = (typeof LEVEL_FILTERS)[number];
