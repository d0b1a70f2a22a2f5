import { RISK_LEVELS } from '@lianfang/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildChart } from './chart-fixture.ts';
import { findLoweredWithoutMeasure } from './lowered-without-measure.ts';

type Stages = Parameters<typeof buildChart>[0];

const placesIn = (now: Stages, then: Stages, [wide, wideThen]: [string[], string[]] = [[], []]) =>
  findLoweredWithoutMeasure(buildChart(now, { chartMeasures: wide }), [
    buildChart(then, { chartMeasures: wideThen }),
  ]).map(({ stageId, riskPointId }) => [stageId, riskPointId]);

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

/** How many places are found in the last of some versions. */
function countIn(...versions: Stages[]): number {
  const charts = versions.map((stages) => buildChart(stages));
  return findLoweredWithoutMeasure(charts.at(-1) ?? buildChart([]), charts.slice(0, -1)).length;
}

describe('a level that was lowered some versions ago', () => {
  const at = (level: 'high' | 'medium' | 'low' | null, ...measures: string[]): Stages => [
    { level, risks: ['接受请托'], measures },
  ];
  const [HIGH, LOW] = [at('high', '集体研究'), at('low', '集体研究')];

  test('stays found as long as nothing was done about it', () => {
    expect(countIn(HIGH, LOW, LOW)).toBe(1);
    const corrected = [
      { level: 'low', measures: [{ id: '集体研究', text: '集体研究。' }] },
    ] as const;
    expect(countIn(HIGH, LOW, corrected, LOW)).toBe(1);
    expect(countIn(HIGH, LOW, at('low'), LOW)).toBe(1);
  });

  test('is no finding any more once a measure came', () => {
    const remedied = at('low', '集体研究', '全程留痕');
    expect(countIn(HIGH, LOW, remedied)).toBe(0);
    expect(countIn(HIGH, LOW, remedied, LOW)).toBe(0);
  });

  test('is no finding any more once it was raised again', () => {
    expect(countIn(HIGH, LOW, HIGH)).toBe(0);
    expect(countIn(at('medium'), at('low'), at('high'))).toBe(0);
  });

  test('is found as long as it was raised in part, and again when it is lowered again', () => {
    expect(countIn(HIGH, LOW, at('medium', '集体研究'))).toBe(1);
    expect(countIn(HIGH, LOW, HIGH, LOW)).toBe(1);
  });

  test('is found where it was lowered step by step', () => {
    expect(countIn(HIGH, at('medium', '集体研究'), LOW)).toBe(1);
    expect(countIn(HIGH, at('medium', '集体研究', '全程留痕'), LOW)).toBe(1);
  });

  test('is found where the stage was 未评定 in between, or was not there', () => {
    expect(countIn(HIGH, at(null, '集体研究'), LOW)).toBe(1);
    expect(countIn(HIGH, at(null), at(null), LOW)).toBe(1);
    expect(countIn(HIGH, [{ id: 'another' }], LOW)).toBe(1);
    expect(countIn(HIGH, LOW, at(null, '集体研究'))).toBe(0);
    expect(countIn(HIGH, LOW, at(null, '集体研究'), LOW)).toBe(1);
  });

  test('is no finding where the measure came while it was 未评定', () => {
    const richer = ['集体研究', '全程留痕'];
    expect(countIn(HIGH, at(null, ...richer), at('low', ...richer))).toBe(0);
  });

  test('is found at a risk point by itself', () => {
    const [high, low, none] = (['high', 'low', null] as const).map(
      (level): Stages => [{ level: null, risks: [{ text: '接受请托', level }] }],
    );
    expect(countIn(high ?? [], low ?? [], low ?? [])).toBe(1);
    expect(countIn(high ?? [], none ?? [], low ?? [])).toBe(1);
  });
});

describe('over any versions', () => {
  const version = fc
    .array(
      fc.record({
        level: fc.constantFrom(...RISK_LEVELS, null),
        risks: fc.subarray(['接受请托', '泄露信息']),
        measures: fc.subarray(['集体研究', '全程留痕', '限时办结']),
      }),
      { maxLength: 3 },
    )
    .map((stages) =>
      buildChart(
        stages.map((stage, place) => ({
          ...stage,
          risks: stage.risks.map((text) => ({ id: `${text} ${place}`, text })),
        })),
      ),
    );
  const versions = fc.array(version, { maxLength: 5 });

  test('a version that changed nothing remedies nothing', () => {
    fc.assert(
      fc.property(versions, version, (earlier, chart) => {
        const found = findLoweredWithoutMeasure(chart, earlier);
        expect(findLoweredWithoutMeasure(chart, [...earlier, chart])).toEqual(found);
      }),
    );
  });

  test('a version in which nothing was assessed changes nothing, wherever it stands', () => {
    fc.assert(
      fc.property(versions, version, fc.nat(), (earlier, chart, place) => {
        const blank = buildChart([{ risks: [{ id: '接受请托 0', text: '接受请托' }] }, {}]);
        const others = earlier.toSpliced(place % (earlier.length + 1), 0, blank);
        expect(findLoweredWithoutMeasure(chart, others)).toEqual(
          findLoweredWithoutMeasure(chart, earlier),
        );
      }),
    );
  });
});

test('a stage that is new was never higher, and a first version has nothing before it', () => {
  expect(placesIn([{ id: 'new', level: 'low' }], [{ level: 'high' }])).toEqual([]);
  expect(findLoweredWithoutMeasure(buildChart([{ level: 'low' }]), [])).toEqual([]);
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
