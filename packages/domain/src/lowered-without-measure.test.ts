import { RISK_LEVELS } from '@lianfang/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildChart } from './chart-fixture.ts';
import { findLoweredWithoutMeasure } from './lowered-without-measure.ts';

type Stages = Parameters<typeof buildChart>[0];

const placesIn = (now: Stages, then: Stages, [wide, wideThen]: [string[], string[]] = [[], []]) =>
  findLoweredWithoutMeasure(
    buildChart(now, { chartMeasures: wide }),
    buildChart(then, { chartMeasures: wideThen }),
  ).map(({ stageId, riskPointId }) => [stageId, riskPointId]);

describe('a level that was lowered', () => {
  const [HIGH, LOW] = [
    [{ level: 'high', measures: ['集体研究'] }],
    [{ level: 'low', measures: ['集体研究'] }],
  ] as const;

  test('is found where measures stayed as they were', () => {
    expect(placesIn(LOW, HIGH)).toEqual([['stage-0', null]]);
  });

  test('is found where the only measure went', () => {
    expect(placesIn([{ level: 'medium' }], HIGH)).toEqual([['stage-0', null]]);
  });

  test('is no finding where a measure came to the stage', () => {
    expect(placesIn([{ level: 'low', measures: ['集体研究', '全程留痕'] }], HIGH)).toEqual([]);
  });

  test('is no finding where a measure came to the whole chart', () => {
    expect(placesIn(LOW, HIGH, [['全程留痕'], []])).toEqual([]);
  });

  test('is found where the measure came to another stage', () => {
    expect(placesIn([...LOW, { measures: ['全程留痕'] }], [...HIGH, {}])).toHaveLength(1);
  });

  test('is found where an old measure was only worded anew, or typed again', () => {
    for (const measure of [
      { id: '集体研究', text: '集体研究决定' },
      { id: 'another key', text: '集体　研究' },
    ]) {
      expect(placesIn([{ level: 'low', measures: [measure] }], HIGH)).toHaveLength(1);
    }
  });

  test('is found where a measure of the whole chart was only moved to the stage', () => {
    const now = [{ level: 'low', measures: ['集体研究'] }] as const;
    expect(placesIn(now, [{ level: 'high' }], [[], ['集体研究']])).toHaveLength(1);
  });
});

describe('a risk point', () => {
  const risk = (level: 'high' | 'medium' | 'low' | null) => ({ text: '接受请托', level });

  test('is found by itself where its stage stayed', () => {
    const [now, then] = (['low', 'high'] as const).map((level) => [
      { level: 'high' as const, risks: [risk(level), '泄露信息'] },
    ]);
    expect(placesIn(now ?? [], then ?? [])).toEqual([['stage-0', '接受请托']]);
  });

  test('is not told beside its stage', () => {
    const now = [{ level: 'low', risks: [risk(null)] }] as const;
    expect(placesIn(now, [{ level: 'high', risks: [risk(null)] }])).toEqual([['stage-0', null]]);
  });

  test('that moved to a lower stage is compared with where it stood', () => {
    const then = [{ level: 'high', risks: [risk(null)] }, { level: 'low' }] as const;
    const now = [{ level: 'high' }, { level: 'low', risks: [risk(null)] }] as const;
    expect(placesIn(now, then)).toEqual([['stage-1', '接受请托']]);
  });
});

test('未评定 is no level: nothing is lowered to it or from it', () => {
  expect(placesIn([{}], [{ level: 'high' }])).toEqual([]);
  expect(placesIn([{ level: 'low' }], [{}])).toEqual([]);
});

test('a stage that is new was never higher, and a first version has nothing before it', () => {
  expect(placesIn([{ id: 'new', level: 'low' }], [{ level: 'high' }])).toEqual([]);
  expect(findLoweredWithoutMeasure(buildChart([{ level: 'low' }]), null)).toEqual([]);
});

test('without measures a stage is found exactly where its level went down', () => {
  const level = fc.constantFrom(...RISK_LEVELS, null);
  fc.assert(
    fc.property(level, level, (now, then) => {
      const isLower =
        now !== null && then !== null && RISK_LEVELS.indexOf(now) > RISK_LEVELS.indexOf(then);
      expect(placesIn([{ level: now }], [{ level: then }])).toHaveLength(isLower ? 1 : 0);
    }),
  );
});
