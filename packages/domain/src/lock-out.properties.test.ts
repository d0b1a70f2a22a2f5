import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORGOTTEN_AFTER, type LockedKind, listLockSeconds, lockSeconds } from './lock-out.ts';

const kinds = fc.constantFrom<LockedKind>('name', 'address');
const failures = fc.integer({ min: 1, max: 100_000 });

test('five failures of an account name are free, then it is locked for one, two, four minutes', () => {
  expect([4, 5, 6, 7, 8].map((n) => lockSeconds('name', n))).toEqual([0, 0, 60, 120, 240]);
});

test('twenty failures of an address are free', () => {
  expect([20, 21].map((n) => lockSeconds('address', n))).toEqual([0, 60]);
});

test('another failure never shortens a lock', () => {
  fc.assert(
    fc.property(kinds, failures, (kind, n) => {
      expect(lockSeconds(kind, n + 1)).toBeGreaterThanOrEqual(lockSeconds(kind, n));
    }),
  );
});

test('a lock doubles until it lasts a day, and no longer', () => {
  fc.assert(
    fc.property(kinds, failures, (kind, n) => {
      const [now, next] = [lockSeconds(kind, n), lockSeconds(kind, n + 1)];
      expect(next).toBe(now === 0 ? next : Math.min(now * 2, FORGOTTEN_AFTER));
      expect(next).toBeLessThanOrEqual(FORGOTTEN_AFTER);
    }),
  );
});

test('the table of a statement says the same as the rule, whatever the number of failures', () => {
  fc.assert(
    fc.property(kinds, failures, (kind, n) => {
      const table = listLockSeconds(kind);
      expect(table[Math.min(n, table.length) - 1]).toBe(lockSeconds(kind, n));
    }),
  );
});
