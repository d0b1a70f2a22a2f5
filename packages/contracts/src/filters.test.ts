import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATEGORIES } from './categories.ts';
import { chartVersionParamsSchema, listChartsQuerySchema } from './charts.ts';
import { MAX_INTEGER } from './limits.ts';
import { LEVEL_FILTERS, RISK_LEVELS } from './risk-levels.ts';

const read = (query: Record<string, unknown>) => listChartsQuerySchema.safeParse(query);

describe.each([
  ['level', LEVEL_FILTERS],
  ['category', CATEGORIES],
] as const)('%s', (name, options) => {
  test.each([...options])('may be %s', (option) => {
    expect(read({ [name]: option }).data?.[name]).toEqual([option]);
  });

  test('may be missing, and then filters nothing', () => {
    expect(read({}).data?.[name]).toEqual([]);
  });

  test('may repeat; the same value twice means no more than once', () => {
    const [first, second] = options;
    expect(read({ [name]: [second, first, second] }).data?.[name]).toEqual([second, first]);
  });

  test.each(['', 'HIGH', 'high,low', 'null', '高', 'constructor', ' high', 3, null, {}])(
    'cannot be %j',
    (value) => expect(read({ [name]: value }).success).toBe(false),
  );

  test('is refused whole when one of several values is none', () => {
    expect(read({ [name]: [options[0], 'none'] }).success).toBe(false);
  });

  test('cannot repeat without end', () => {
    expect(read({ [name]: Array(options.length + 1).fill(options[0]) }).success).toBe(false);
  });

  test('keeps any choice of options, in their order and each once', () => {
    fc.assert(
      fc.property(fc.subarray([...options], { minLength: 1 }), (chosen) => {
        expect(read({ [name]: chosen }).data?.[name]).toEqual(chosen);
      }),
    );
  });
});

test('未评定 can be filtered by, yet is no level', () => {
  expect(LEVEL_FILTERS).toContain('unassessed');
  expect(RISK_LEVELS).not.toContain('unassessed');
});

test('organizationId is one id; where it is missing, every organisation is meant', () => {
  expect(read({}).data?.organizationId).toBeUndefined();
  expect(read({ organizationId: 'any' }).success).toBe(true);
  expect(read({ organizationId: '' }).success).toBe(false);
  expect(read({ organizationId: ['a', 'b'] }).success).toBe(false);
});

describe('the number of a version', () => {
  const readVersion = (version: unknown) =>
    chartVersionParamsSchema.safeParse({ chartId: 'any', version }).success;

  test.each(['1', '12', String(MAX_INTEGER)])('may be %s', (version) => {
    expect(readVersion(version)).toBe(true);
  });

  test.each(['0', '-1', '1.5', 'latest', '', String(MAX_INTEGER + 1), 1])(
    'cannot be %j',
    (version) => {
      expect(readVersion(version)).toBe(false);
    },
  );
});
