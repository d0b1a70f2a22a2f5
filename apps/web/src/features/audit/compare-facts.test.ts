import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFacts } from './compare-facts.ts';

test('fields that changed come first, those that stayed behind them', () => {
  const rows = compareFacts({ kind: 'bureau', name: '能源局' }, { kind: 'bureau', name: '水利局' });
  expect(rows).toEqual([
    { path: ['name'], before: '能源局', after: '水利局', isChanged: true },
    { path: ['kind'], before: 'bureau', after: 'bureau', isChanged: false },
  ]);
});

test('what was set for the first time is told field by field', () => {
  const rows = compareFacts({ levelWords: null }, { levelWords: { high: '一级', low: '三级' } });
  expect(rows.map(({ path, before, after }) => [path.join('/'), before, after])).toEqual([
    ['levelWords/high', undefined, '一级'],
    ['levelWords/low', undefined, '三级'],
  ]);
});

test('lists are one field, compared as a whole', () => {
  const [row] = compareFacts({ grants: [] }, { grants: [{ role: 'viewer' }] });
  expect(row).toMatchObject({ path: ['grants'], isChanged: true });
});

test('facts compared with themselves show no change, and no field is lost', () => {
  const facts = fc.dictionary(
    fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string())),
  );
  fc.assert(
    fc.property(facts, (one) => {
      const rows = compareFacts(one, one);
      expect(rows.some((row) => row.isChanged)).toBe(false);
      expect(rows.map(({ path }) => path[0]).sort()).toEqual(Object.keys(one).sort());
    }),
  );
});
