import { ProblemError } from './problem-error.ts';

/** Which account name and which address are tried from; each is locked by itself. */
export interface Attempt {
  username: string;
  address: string;
}

/** What an attempt that may go on will have locked, should it fail. */
export interface Claim {
  locksUntil: { username: Date | null; address: Date | null };
}

/** Counts attempts before they are made, so that a hundred at once are counted too. */
export interface Attempts {
  /** @throws {TooManyAttempts} where the name or the address is locked */
  claim(attempt: Attempt): Promise<Claim>;
  /**
   * It was the right password: the name has no failures, and those of the name are none of the address. Those of other
   * names are, or whoever has an account could guess at others for ever by logging in between.
   */
  forgive(attempt: Attempt, claim: Claim): Promise<void>;
}

/** What the log says of the locks that a failed attempt has made; that of an address is about nobody. */
export function factsOfLocks<About extends object>(
  { username, address }: Claim['locksUntil'],
  { about, from }: { about: About; from: string | null },
) {
  const locked = { action: 'session.locked', result: 'refused' } as const;
  const object = { kind: 'installation', name: from } as const;
  return [
    ...(username ? [{ ...locked, ...about, after: { until: username } }] : []),
    ...(address ? [{ ...locked, object, after: { address: from, until: address } }] : []),
  ];
}

export class TooManyAttempts extends ProblemError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('too-many-attempts');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
