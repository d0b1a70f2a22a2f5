import { MAX_COUNTED_ROWS } from '@lianfang/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_SIZES } from '../../lib/url-values.ts';
import { firstRowOf, type RegisterPlace } from './register-state.ts';
import { stepPlace } from './step-place.ts';

/** What the API answers about a list whose rows are called by their numbers. */
function answer(total: number, place: RegisterPlace, pageSize: number): { cursor: string }[] {
  const numbers = (first: number, last: number) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
      cursor: String(first + index),
    }));
  if (place.kind === 'page') {
    const first = (place.page - 1) * pageSize + 1;
    return numbers(first, Math.min(total, first + pageSize - 1));
  }
  const at = Number(place.cursor);
  return place.kind === 'after'
    ? numbers(at + 1, Math.min(total, at + pageSize))
    : numbers(Math.max(1, at - pageSize), at - 1);
}

test('stepping forth and back through a list of any length shows every row under its number', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PAGE_SIZES),
      fc.integer({ min: 1, max: 400 }),
      fc.array(fc.constantFrom(1 as const, -1 as const), { maxLength: 40 }),
      (pageSize, beyond, steps) => {
        const total = MAX_COUNTED_ROWS + beyond;
        let place: RegisterPlace = { kind: 'page', page: MAX_COUNTED_ROWS / pageSize - 2 };
        for (const step of steps) {
          const rows = answer(total, place, pageSize);
          const next = stepPlace({ place, pageSize, rows }, step);
          const shown = answer(total, next, pageSize);
          if (shown.length === 0) continue;
          expect(shown[0]?.cursor).toBe(String(firstRowOf({ place: next, pageSize })));
          place = next;
        }
      },
    ),
  );
});

test('beyond the rows that are counted the way back leads into the numbered pages again', () => {
  const last: RegisterPlace = { kind: 'page', page: 500 };
  const beyond = stepPlace({ place: last, pageSize: 20, rows: [{ cursor: 'z' }] }, 1);
  expect(beyond).toEqual({ kind: 'after', cursor: 'z', row: 9982 });
  const place: RegisterPlace = { kind: 'after', cursor: 'z', row: 10_001 };
  expect(stepPlace({ place, pageSize: 20, rows: [] }, -1)).toEqual(last);
});
