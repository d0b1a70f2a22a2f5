const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Failures that cost nothing: people mistype, and a whole bureau may come from one address. */
const FREE_FAILURES = { name: 5, address: 20 } as const;

export type LockedKind = keyof typeof FREE_FAILURES;

/** Seconds after the last failure when all of them are forgotten; no lock is longer. */
export const FORGOTTEN_AFTER = DAY;

/** How many seconds an account name or an address is locked by its n-th failure in a row. */
export function lockSeconds(kind: LockedKind, failures: number): number {
  const beyond = failures - FREE_FAILURES[kind];
  if (beyond <= 0) return 0;
  return Math.min(MINUTE * 2 ** (beyond - 1), DAY);
}

/** The rule as a table that a statement can look into: one entry a failure, the last one for all that follow. */
export function listLockSeconds(kind: LockedKind): number[] {
  const seconds: number[] = [];
  do seconds.push(lockSeconds(kind, seconds.length + 1));
  while (seconds[seconds.length - 1] !== DAY);
  return seconds;
}
