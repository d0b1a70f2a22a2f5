import { expect, test } from 'vitest';
import { buildChart } from './chart-fixture.ts';
import { findRisksUnassessed } from './risks-unassessed.ts';

const placesIn = (...args: Parameters<typeof buildChart>) =>
  findRisksUnassessed(buildChart(...args)).map(({ stageId }) => stageId);

test('a stage with risk points and no level is found once', () => {
  expect(placesIn([{ risks: ['接受请托', '泄露信息'] }])).toEqual(['stage-0']);
});

test('one risk point that nobody assessed is enough', () => {
  const assessed = { text: '接受请托', level: 'low' } as const;
  expect(placesIn([{ risks: [assessed, '泄露信息'] }])).toEqual(['stage-0']);
  expect(placesIn([{ risks: [assessed] }])).toEqual([]);
});

test('a stage that has a level has assessed its risk points', () => {
  expect(placesIn([{ level: 'low', risks: ['接受请托'] }])).toEqual([]);
});

test('a slim stage is part of the flow and lacks nothing', () => {
  expect(placesIn([{ name: '提供材料' }, { name: '结案' }])).toEqual([]);
});
