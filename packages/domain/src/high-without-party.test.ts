import { expect, test } from 'vitest';
import { buildChart } from './chart-fixture.ts';
import { findHighWithoutParty } from './high-without-party.ts';

const placesIn = (...args: Parameters<typeof buildChart>) =>
  findHighWithoutParty(buildChart(...args)).map(({ stageId, riskPointId }) => [
    stageId,
    riskPointId,
  ]);

test('a high stage that prints nobody is found, once however many risk points it has', () => {
  const stages = [
    { level: 'high', risks: ['擅自减少审核条件', '审核把关不严'] },
    { level: 'high', parties: ['办理人'] },
    { level: 'medium' },
    {},
  ] as const;
  expect(placesIn(stages)).toEqual([['stage-0', null]]);
});

test('a stage with a high risk point is high for this rule, whatever its own level', () => {
  const risks = [{ text: '接受请托', level: 'high' }] as const;
  expect(placesIn([{ level: 'low', risks }, { risks }])).toEqual([
    ['stage-0', null],
    ['stage-1', null],
  ]);
  expect(placesIn([{ risks, parties: ['办理人'] }])).toEqual([]);
});

test('a high stage stays high where all of its risk points say less', () => {
  const risks = [{ text: '接受请托', level: 'low' }] as const;
  expect(placesIn([{ level: 'high', risks }])).toHaveLength(1);
});

test('an organisation that answers is somebody', () => {
  expect(placesIn([{ level: 'high', parties: ['水利局'], partyKind: 'organization' }])).toEqual([]);
});

test('measures of the whole chart name nobody who answers', () => {
  expect(placesIn([{ level: 'high' }], { chartMeasures: ['集体研究'] })).toHaveLength(1);
});
