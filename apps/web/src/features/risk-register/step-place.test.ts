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

/** Any place that an address may name, on the numbered pages or off their grid. */
function placesOf(pageSize: number, total: number): fc.Arbitrary<RegisterPlace> {
  const last = MAX_COUNTED_ROWS / pageSize;
  return fc.oneof(
    fc.integer({ min: 1, max: last }).map((page): RegisterPlace => ({ kind: 'page', page })),
    fc
      .integer({ min: MAX_COUNTED_ROWS - 200, max: total })
      .map((row): RegisterPlace => ({ kind: 'after', cursor: String(row - 1), row })),
  );
}

test('stepping forth and back from any row leaves no row out', () => {
  const total = MAX_COUNTED_ROWS + 400;
  const walks = fc.constantFrom(...PAGE_SIZES).chain((pageSize) =>
    fc.record({
      pageSize: fc.constant(pageSize),
      from: placesOf(pageSize, total),
      steps: fc.array(fc.constantFrom(1 as const, -1 as const, -1 as const), { maxLength: 40 }),
    }),
  );
  fc.assert(
    fc.property(walks, ({ pageSize, from, steps }) => {
      let place = from;
      for (const step of steps) {
        const rows = answer(total, place, pageSize);
        const next = stepPlace({ place, pageSize, rows }, step);
        const shown = answer(total, next, pageSize);
        if (shown.length === 0) continue;
        const [first, last] = [rows[0], rows[rows.length - 1]].map((row) => Number(row?.cursor));
        const [nextFirst, nextLast] = [shown[0], shown[shown.length - 1]].map((row) =>
          Number(row?.cursor),
        );
        if (step === 1) expect(nextFirst).toBeLessThanOrEqual((last as number) + 1);
        else expect(nextLast).toBeGreaterThanOrEqual((first as number) - 1);
        if (step === 1 && last !== total) expect(nextLast).toBeGreaterThan(last as number);
        if (step === -1 && first !== 1) expect(nextFirst).toBeLessThan(first as number);
        place = next;
      }
    }),
  );
});

test('the way back across the last row that is counted shows each row', () => {
  const firsts: number[] = [];
  let place: RegisterPlace = { kind: 'after', cursor: '10024', row: 10_025 };
  for (let steps = 0; steps < 4; steps += 1) {
    place = stepPlace({ place, pageSize: 20, rows: answer(10_400, place, 20) }, -1);
    firsts.push(firstRowOf({ place, pageSize: 20 }));
  }
  expect(firsts).toEqual([10_005, 9_985, 9_981, 9_961]);
});

test('beyond the rows that are counted the way back leads into the numbered pages again', () => {
  const last: RegisterPlace = { kind: 'page', page: 500 };
  const beyond = stepPlace({ place: last, pageSize: 20, rows: [{ cursor: 'z' }] }, 1);
  expect(beyond).toEqual({ kind: 'after', cursor: 'z', row: 9982 });
  const place: RegisterPlace = { kind: 'after', cursor: 'z', row: 10_001 };
  expect(stepPlace({ place, pageSize: 20, rows: [] }, -1)).toEqual(last);
});
