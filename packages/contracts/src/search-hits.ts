/** The texts of a chart that can be found, in the order in which hits of one chart are listed. */
export const HIT_KINDS = ['title', 'stage', 'risk-point', 'control-measure'] as const;
export type HitKind = (typeof HIT_KINDS)[number];
