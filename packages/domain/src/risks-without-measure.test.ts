import { expect, test } from 'vitest';
import { buildChart } from './chart-fixture.ts';
import { findRisksWithoutMeasure } from './risks-without-measure.ts';

const placesIn = (...args: Parameters<typeof buildChart>) =>
  findRisksWithoutMeasure(buildChart(...args)).map(({ stageId }) => stageId);

test('a stage with risk points and no measure is found once, assessed or not', () => {
  const stages = [
    { risks: ['接受请托', '泄露信息'] },
    { level: 'high', risks: ['案件该立未立'] },
    { risks: ['案件该立未立'], measures: ['定期检查'] },
  ] as const;
  expect(placesIn(stages)).toEqual(['stage-0', 'stage-1']);
});

test('a stage without risk points needs no measure', () => {
  expect(placesIn([{ level: 'high' }, {}])).toEqual([]);
});

test('a measure of the whole chart holds at every stage', () => {
  expect(placesIn([{ risks: ['接受请托'] }], { chartMeasures: ['集体研究'] })).toEqual([]);
});

test('a measure of another stage does not', () => {
  expect(placesIn([{ risks: ['接受请托'] }, { measures: ['集体研究'] }])).toEqual(['stage-0']);
});
