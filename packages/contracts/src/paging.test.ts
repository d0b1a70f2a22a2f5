import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listChartsQuerySchema } from './charts.ts';
import { MAX_INTEGER, MAX_PAGE, PAGE_SIZE } from './limits.ts';
import { wholeNumber } from './paging.ts';

const read = (query: Record<string, unknown>) => listChartsQuerySchema.safeParse(query);

test('without any parameter it is the first page, with 20 rows', () => {
  expect(read({}).data).toMatchObject({ page: 1, pageSize: 20 });
});

test.each(['1', '2', '007', String(MAX_PAGE)])('page=%s is a page', (page) => {
  expect(read({ page }).data?.page).toBe(Number(page));
});

test.each(['1', '100'])('pageSize=%s is a size of a page', (pageSize) => {
  expect(read({ pageSize }).data?.pageSize).toBe(Number(pageSize));
});

describe('a number that is not one, or is out of bounds, is refused', () => {
  const strange = ['', '0', '-1', '+1', ' 1', '1 ', '1.0', '1e3', '0x1', 'one', '１', '一', 'NaN'];
  test.each([...strange, String(MAX_PAGE + 1), '99999999999'])('page=%j', (page) => {
    expect(read({ page }).success).toBe(false);
  });

  test.each([...strange, '101'])('pageSize=%j', (pageSize) => {
    expect(read({ pageSize }).success).toBe(false);
  });

  test.each([{ page: ['1', '2'] }, { pageSize: 1 }, { page: null }])('%j', (query) => {
    expect(read(query).success).toBe(false);
  });
});

test('a parameter that nobody knows is refused, not overlooked', () => {
  expect(read({ pagesize: '10' }).success).toBe(false);
});

test('the last row that can be asked for fits into an integer of the database', () => {
  expect(MAX_PAGE * PAGE_SIZE.max).toBeLessThanOrEqual(MAX_INTEGER);
  expect((MAX_PAGE + 1) * PAGE_SIZE.max).toBeGreaterThan(MAX_INTEGER);
});

test('every whole number within the bounds is read as itself, every other is refused', () => {
  const schema = wholeNumber(3, 1_000);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), (number) => {
      const { success, data } = schema.safeParse(String(number));
      expect(success).toBe(number >= 3 && number <= 1_000);
      if (success) expect(data).toBe(number);
    }),
  );
});

test('whatever text is sent, what passes has digits alone', () => {
  const schema = wholeNumber(0, MAX_INTEGER);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+-. e١１') }), (text) => {
      if (schema.safeParse(text).success) expect(text).toMatch(/^[0-9]{1,10}$/);
    }),
  );
});
