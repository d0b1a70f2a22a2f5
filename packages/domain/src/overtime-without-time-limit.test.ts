import { describe, expect, test } from 'vitest';
import { buildChart } from './chart-fixture.ts';
import { findOvertimeWithoutTimeLimit } from './overtime-without-time-limit.ts';

const placesIn = (...args: Parameters<typeof buildChart>) =>
  findOvertimeWithoutTimeLimit(buildChart(...args)).map(({ riskPointId }) => riskPointId);

describe('a risk point about delay', () => {
  test.each([
    '无故超时审核。',
    '无 原 因 超 时 办 理；',
    '逾期不予答复。',
    '故意刁难申请人，无故拖延受理。',
    '久拖不批或越权审批。',
    '窗口空岗，延误受理。',
    '不及时送达。',
  ])('%s is found, at its own place', (text) => {
    expect(placesIn([{ risks: ['接受请托。', text], measures: ['集体研究。'] }])).toEqual([text]);
  });

  test('is found at each of several', () => {
    expect(placesIn([{ risks: ['不及时办结；', '不及时送达。'] }])).toHaveLength(2);
  });
});

describe('a time limit', () => {
  const OVERTIME = [{ risks: ['无故超时决定。'] }] as const;

  test.each([
    '政务公开，明确工作程序、时限等，按照规定办理；',
    '落实文件制作限 时制；',
    '自受理之日起２０个工作日办结。',
    '按期办结，超期默认。',
  ])('of the stage settles it: %s', (measure) => {
    expect(placesIn([{ ...OVERTIME[0], measures: [measure] }])).toEqual([]);
  });

  test('of the whole chart settles it at every stage', () => {
    const chartMeasures = ['明确岗位职责和工作标准和时限，严格限时办结。'];
    expect(placesIn([...OVERTIME, ...OVERTIME], { chartMeasures })).toEqual([]);
  });

  test('of another stage does not', () => {
    expect(placesIn([...OVERTIME, { measures: ['限时办结'] }])).toHaveLength(1);
  });

  test('is none where things are only to be done 及时', () => {
    expect(placesIn([{ ...OVERTIME[0], measures: ['发现并及时纠正问题；'] }])).toHaveLength(1);
  });
});

test('a risk point about anything else needs no time limit', () => {
  expect(placesIn([{ risks: ['泄露信息。', '办理时接受请托。'] }])).toEqual([]);
});
