/** Columns that the register shows at first, in their order. Each can be sorted by. */
export const USUAL_COLUMNS = [
  'level',
  'riskPoint',
  'stage',
  'chart',
  'category',
  'organization',
  'controlMeasures',
  'responsibleParties',
  'decidedAt',
] as const;
export type SortColumn = (typeof USUAL_COLUMNS)[number];

/** Who answers, who holds these posts, who watches over the level: in no version, and so nothing to be sorted by. */
export const LIVE_COLUMNS = ['answering', 'holders', 'supervisor'] as const;

export const REGISTER_COLUMNS = [...USUAL_COLUMNS, ...LIVE_COLUMNS] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** Whose level a risk point bears: its own, or that of its stage. */
export const LEVEL_ORIGINS = ['risk-point', 'stage'] as const;
export type LevelOrigin = (typeof LEVEL_ORIGINS)[number];

/** What a matrix can have as its rows, beside the levels as its columns. */
export const MATRIX_SIDES = [
  'category',
  'organization',
  'stage',
  'responsible-party',
  'month',
] as const;
export type MatrixSide = (typeof MATRIX_SIDES)[number];

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Rows that pages can be counted over; beyond them a list goes on with `after` and `before` alone. */
export const MAX_COUNTED_ROWS = 10_000;
/** Hits of words that are counted exactly; more of them are “more than” that until `/count` is asked. */
export const MAX_COUNTED_HITS = 10_000;
