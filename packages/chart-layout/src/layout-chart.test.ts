import { expect, test } from 'vitest';
import { branching, plain } from './fixtures.ts';
import { layoutChart } from './layout-chart.ts';

test.each([
  ['行政许可', 5],
  ['其他权力', 7],
  ['行政处罚', 9],
])('draws %s as %i rows on one straight line, without lanes', (_category, stageCount) => {
  const { stages, links } = plain(stageCount);

  const layout = layoutChart(stages, links);

  expect(layout.rows.map((row) => row.stageId)).toEqual(stages.map((stage) => stage.id));
  expect(layout.connectors).toHaveLength(stageCount - 1);
  expect(layout.departures).toEqual([]);
  expect(layout.laneCounts).toEqual({ backward: 0, forward: 0 });
});

test('joins each stage to the next one and to no other', () => {
  const { stages } = plain(3);

  expect(layoutChart(stages, []).connectors).toEqual([
    { from: 's0', to: 's1' },
    { from: 's1', to: 's2' },
  ]);
});

test('puts 补正 back to 受理 left of the main line, from the stage that sends back', () => {
  const { rows, laneCounts } = layoutChart(branching.stages, branching.links);

  expect(laneCounts.backward).toBe(1);
  expect(rows[2]?.segments).toContainEqual(
    expect.objectContaining({ part: 'leave', toward: 'up', side: 'left', label: '补正' }),
  );
  expect(rows[1]?.segments).toContainEqual(
    expect.objectContaining({ part: 'arrive', toward: 'down', side: 'left', label: null }),
  );
});

test('draws 听证 inside of 不予受理, which runs past it on both ends', () => {
  const { departures, laneCounts } = layoutChart(branching.stages, branching.links);

  const lanes = departures
    .filter((departure) => departure.side === 'right')
    .map(({ label, lane }) => [label, lane]);
  expect(lanes).toEqual([
    ['不予受理', 1],
    ['听证', 0],
  ]);
  expect(laneCounts.forward).toBe(2);
});

test('lets a departure pass the stages that it skips', () => {
  const { rows } = layoutChart(branching.stages, branching.links);

  const refusal = rows.map((row) => row.segments.find((segment) => segment.key === 's1>s5')?.part);
  expect(refusal).toEqual([undefined, 'leave', 'pass', 'pass', 'pass', 'arrive']);
});

test('ends a departure beside its stage when the target is no stage of the chart', () => {
  const { rows } = layoutChart(plain(2).stages, [{ from: 's0', to: 'elsewhere', label: '移送' }]);

  expect(rows[0]?.segments).toEqual([
    { key: 's0>elsewhere', part: 'exit', toward: 'none', side: 'right', lane: 0, label: '移送' },
  ]);
  expect(rows[1]?.segments).toEqual([]);
});

test('refuses a link that starts at no stage of the chart', () => {
  expect(() => layoutChart(plain(2).stages, [{ from: 'x', to: 's0', label: null }])).toThrow(
    RangeError,
  );
});

test('draws an empty chart as nothing', () => {
  expect(layoutChart([], [])).toEqual({
    rows: [],
    connectors: [],
    departures: [],
    laneCounts: { backward: 0, forward: 0 },
  });
});
