import type { Problem, ProblemCode } from '@lianfang/contracts';

/** HTTP status of each refusal. */
export const STATUS_OF: Record<ProblemCode, number> = {
  'invalid-request': 400,
  'malformed-body': 400,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'not-found': 404,
  'chart-not-found': 404,
  'version-not-found': 404,
  'method-not-allowed': 405,
  'database-unavailable': 503,
  'internal-error': 500,
};

/** A refusal that the reader is told of as `application/problem+json`. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: Problem['errors'];

  constructor(code: ProblemCode, errors: Problem['errors'] = []) {
    super(code);
    this.code = code;
    this.errors = errors;
  }
}
