import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOverlapping, type HolderPeriod, holdersOn, isOnDay, isVacant } from './holders.ts';

const DAYS = Array.from({ length: 40 }, (_, n) =>
  new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
);
const day = fc.constantFrom(...DAYS);
const holder: fc.Arbitrary<HolderPeriod> = fc
  .record({
    days: fc.tuple(day, fc.option(day)),
    name: fc.constantFrom('甲', '乙', '丙'),
    userId: fc.constantFrom(null, 'one', 'two'),
    role: fc.constantFrom('main' as const, 'deputy' as const),
  })
  .filter(({ days: [from, to] }) => to === null || from <= to)
  .map(({ days: [from, to], ...facts }) => ({ ...facts, from, to }));

/** As appointments come: each is taken only where the rule lets it. */
const history = fc.array(holder, { maxLength: 15 }).map((wanted) => {
  const held: HolderPeriod[] = [];
  for (const one of wanted) if (findOverlapping(held, one).length === 0) held.push(one);
  return { wanted, held };
});

describe('holders over time', () => {
  test('a post has one holder a day at most, and nobody holds it twice', () => {
    fc.assert(
      fc.property(history, day, ({ held }, on) => {
        const then = holdersOn(held, on);
        expect(then.filter(({ role }) => role === 'main').length).toBeLessThanOrEqual(1);
        expect(new Set(then.map(({ name }) => name)).size).toBe(then.length);
        const accounts = then.flatMap(({ userId }) => userId ?? []);
        expect(new Set(accounts).size).toBe(accounts.length);
      }),
    );
  });

  test('whoever was refused would have been in the way on some day, and on that day alone', () => {
    fc.assert(
      fc.property(history, ({ wanted, held }) => {
        for (const one of wanted.filter((each) => !held.includes(each))) {
          const inTheWay = findOverlapping(held, one);
          for (const other of inTheWay) {
            // A period without an end goes on after the days that we look at.
            const days = [...DAYS, '9999-12-31'];
            expect(days.some((on) => isOnDay(one, on) && isOnDay(other, on))).toBe(true);
          }
          expect(inTheWay).not.toEqual([]);
        }
      }),
    );
  });

  test('no gap is invented and none filled: a post is vacant on exactly the days without a holder', () => {
    fc.assert(
      fc.property(history, day, ({ held }, on) => {
        const isHeld = held.some(
          ({ role, from, to }) => role === 'main' && from <= on && (to ?? on) >= on,
        );
        expect(isVacant({ kind: 'post', isRetired: false }, held, on)).toBe(!isHeld);
      }),
    );
  });
});

test.each(['section', 'organization', 'person', 'expert'] as const)(
  'a party of the kind %s is never vacant',
  (kind) => {
    expect(isVacant({ kind, isRetired: false }, [], '2026-01-01')).toBe(false);
  },
);

test('a retired post is no vacant one', () => {
  expect(isVacant({ kind: 'post', isRetired: true }, [], '2026-01-01')).toBe(false);
});

test('the holder is named before the deputies', () => {
  const deputy = {
    name: '乙',
    userId: null,
    role: 'deputy',
    from: '2026-01-01',
    to: null,
  } as const;
  const main = { ...deputy, name: '甲', role: 'main' } as const;
  expect(holdersOn([deputy, main], '2026-02-01')).toEqual([main, deputy]);
});
