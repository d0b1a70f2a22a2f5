import { RISK_LEVELS, type RiskLevel } from '@lianfang/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildChart } from './chart-fixture.ts';
import { findRisksOfDifferentLevels, listAssessedRisks } from './risks-of-different-levels.ts';

const chart = (id: string, level: RiskLevel | null, ...risks: string[]) =>
  buildChart([{ id: `${id}-stage`, level, risks }], { id });
const chartsFound = (...charts: ReturnType<typeof chart>[]) =>
  findRisksOfDifferentLevels(charts).map(({ chartId, text }) => [chartId, text]);

test('the same words at two levels are found in both charts', () => {
  const found = chartsFound(
    chart('a', 'high', '接受请托', '泄露信息'),
    chart('b', 'low', '接受请托'),
    chart('c', 'high', '接受请托'),
  );
  expect(found).toEqual([
    ['a', '接受请托'],
    ['b', '接受请托'],
    ['c', '接受请托'],
  ]);
});

test('spaces of typesetting, width and letter case make no other words', () => {
  expect(
    chartsFound(chart('a', 'high', '接受  请托(ａ)'), chart('b', 'low', '接受请托（A）')),
  ).toEqual([
    ['a', '接受  请托(ａ)'],
    ['b', '接受请托（A）'],
  ]);
});

test('equal levels are no finding', () => {
  expect(chartsFound(chart('a', 'high', '接受请托'), chart('b', 'high', '接受请托'))).toEqual([]);
});

test('未评定 contradicts no level', () => {
  expect(chartsFound(chart('a', 'high', '接受请托'), chart('b', null, '接受请托'))).toEqual([]);
});

test('two levels within one chart are what its author decided', () => {
  const both = buildChart([
    { level: 'high', risks: ['接受请托'] },
    { level: 'low', risks: [{ id: 'second', text: '接受请托' }] },
  ]);
  expect(findRisksOfDifferentLevels([both])).toEqual([]);
  expect(chartsFound(both, chart('b', 'low', '接受请托'))).toEqual([
    ['chart', '接受请托'],
    ['b', '接受请托'],
  ]);
});

test('the level that counts is the effective one', () => {
  const own = buildChart([{ level: 'high', risks: [{ text: '接受请托', level: 'low' }] }]);
  expect(listAssessedRisks(own)).toMatchObject([{ level: 'low', folded: '接受请托' }]);
  expect(chartsFound(own, chart('b', 'low', '接受请托'))).toEqual([]);
});

test('whoever is found has an opponent that is found too', () => {
  const level = fc.constantFrom(...RISK_LEVELS, null);
  const words = fc.subarray(['甲', '乙', '丙']);
  fc.assert(
    fc.property(fc.array(fc.tuple(level, words), { maxLength: 5 }), (facts) => {
      const charts = facts.map(([of, risks], place) => chart(String(place), of, ...risks));
      const found = findRisksOfDifferentLevels(charts);
      for (const one of found) {
        const opponents = found.filter(
          (other) =>
            other.folded === one.folded &&
            other.chartId !== one.chartId &&
            other.level !== one.level,
        );
        expect(opponents.length).toBeGreaterThan(0);
      }
    }),
  );
});
