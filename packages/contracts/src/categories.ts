/** 职权类别, in the order in which the law on lists of powers names them. */
export const CATEGORIES = [
  'licensing',
  'penalty',
  'coercion',
  'levy',
  'payment',
  'inspection',
  'confirmation',
  'award',
  'adjudication',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];
