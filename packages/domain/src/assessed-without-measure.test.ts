import { expect, test } from 'vitest';
import { findAssessedWithoutMeasure } from './assessed-without-measure.ts';
import { buildChart } from './chart-fixture.ts';

const placesIn = (...args: Parameters<typeof buildChart>) =>
  findAssessedWithoutMeasure(buildChart(...args)).map(({ stageId }) => stageId);

test('a stage of any level without a measure is found, with risk points or without', () => {
  const stages = [
    { level: 'high', risks: ['接受请托'] },
    { level: 'medium' },
    { level: 'low' },
    { level: 'low', measures: ['集体研究'] },
  ] as const;
  expect(placesIn(stages)).toEqual(['stage-0', 'stage-1', 'stage-2']);
});

test('a level of a risk point is an assessment of its stage', () => {
  expect(placesIn([{ risks: [{ text: '接受请托', level: 'low' }] }])).toEqual(['stage-0']);
});

test('what nobody assessed is no matter of this rule: neither 未评定 nor a slim stage', () => {
  expect(placesIn([{ risks: ['接受请托'] }, {}])).toEqual([]);
});

test('a measure of the whole chart holds at every stage', () => {
  expect(placesIn([{ level: 'high' }], { chartMeasures: ['集体研究'] })).toEqual([]);
});
