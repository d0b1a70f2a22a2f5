/** Columns of the register, in the order in which it shows them at first. Each can be sorted by. */
export const REGISTER_COLUMNS = [
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
