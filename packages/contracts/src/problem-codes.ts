/** Stable codes of every refusal. Programs branch on them; the sentences beside them are for people. */
export const PROBLEM_CODES = [
  'invalid-request',
  'malformed-body',
  'body-too-large',
  'unsupported-media-type',
  'not-found',
  'chart-not-found',
  'version-not-found',
  'method-not-allowed',
  'database-unavailable',
  'internal-error',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
