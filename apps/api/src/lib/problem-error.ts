import type { Problem, ProblemCode } from '@lianfang/contracts';
import type { InputFacts, InputText } from '../texts/inputs.ts';

/** HTTP status of each refusal. */
export const STATUS_OF: Record<ProblemCode, number> = {
  'invalid-request': 400,
  'malformed-body': 400,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'not-found': 404,
  'chart-not-found': 404,
  'version-not-found': 404,
  'user-not-found': 404,
  'organization-not-found': 404,
  'session-not-found': 404,
  'invitation-not-found': 404,
  'view-not-found': 404,
  'party-not-found': 404,
  'holder-not-found': 404,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'wrong-password': 400,
  'weak-password': 400,
  forbidden: 403,
  'foreign-origin': 403,
  'beyond-own-rights': 403,
  'foreign-reference': 400,
  'username-taken': 409,
  'too-many-views': 409,
  'party-name-taken': 409,
  'party-in-use': 409,
  'section-in-use': 409,
  'party-retired': 409,
  'unreadable-workbook': 400,
  'faulty-sheet': 422,
  'holder-overlaps': 409,
  'appointment-begun': 409,
  'places-changed': 409,
  'hand-over-not-found': 404,
  'hand-over-undone': 409,
  'hand-over-final': 409,
  'organization-in-use': 409,
  'organization-cycle': 409,
  'duties-collide': 409,
  'last-administrator': 409,
  'needs-another-administrator': 409,
  'precondition-required': 428,
  stale: 412,
  'too-many-attempts': 429,
  'too-many-requests': 429,
  'method-not-allowed': 405,
  'sign-on-unavailable': 503,
  'database-unavailable': 503,
  'internal-error': 500,
};

/** One thing that was wrong, in words or by the name of its text. */
export type Fault =
  | Problem['errors'][number]
  | { pointer: string; text: InputText; facts?: InputFacts | undefined };

/** A refusal that the reader is told of as `application/problem+json`. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly Fault[];

  constructor(code: ProblemCode, errors: readonly Fault[] = []) {
    super(code);
    this.code = code;
    this.errors = errors;
  }
}

export type LastChange = NonNullable<Problem['changed']>;

/** Somebody was quicker, and it is known who. */
export class StaleError extends ProblemError {
  readonly changed: LastChange;

  constructor(changed: LastChange) {
    super('stale');
    this.changed = changed;
  }
}
