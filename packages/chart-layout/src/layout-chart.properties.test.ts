import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Departure } from './departures.ts';
import { plain } from './fixtures.ts';
import { layoutChart } from './layout-chart.ts';

const chartShapes = fc
  .integer({ min: 2, max: 40 })
  .chain((stageCount) => {
    const row = fc.nat(stageCount - 1);
    return fc.record({
      stageCount: fc.constant(stageCount),
      ends: fc.uniqueArray(
        fc.tuple(row, row).filter(([from, to]) => from !== to),
        { maxLength: 25, selector: ([from, to]) => `${from}>${to}` },
      ),
    });
  })
  .map(({ stageCount, ends }) => ({
    stages: plain(stageCount).stages,
    links: ends.map(([from, to]) => ({ from: `s${from}`, to: `s${to}`, label: `${from}-${to}` })),
  }));

test('every stage stands on one row, in the order of the positions', () => {
  fc.assert(
    fc.property(chartShapes, ({ stages, links }) => {
      const shuffled = [...stages].reverse();
      const rows = layoutChart(shuffled, links).rows;
      expect(rows.map((row) => row.stageId)).toEqual(stages.map((stage) => stage.id));
      expect(rows.map((row) => row.index)).toEqual(stages.map((stage) => stage.position));
    }),
  );
});

test('every link is drawn once: it leaves once, arrives once and passes each row between', () => {
  fc.assert(
    fc.property(chartShapes, ({ stages, links }) => {
      const { rows, departures } = layoutChart(stages, links);
      expect(departures.map((departure) => departure.key).sort()).toEqual(
        links.map((link) => `${link.from}>${link.to}`).sort(),
      );
      for (const { key, top, bottom } of departures) {
        const parts = rows.flatMap((row) => row.segments.filter((segment) => segment.key === key));
        expect(parts).toHaveLength(bottom - top + 1);
        expect(parts.filter((segment) => segment.part === 'leave')).toHaveLength(1);
        expect(parts.filter((segment) => segment.part === 'arrive')).toHaveLength(1);
      }
    }),
  );
});

test('no two departures that share a row share a lane', () => {
  fc.assert(
    fc.property(chartShapes, ({ stages, links }) => {
      for (const row of layoutChart(stages, links).rows) {
        const taken = row.segments.map((segment) => `${segment.side} ${segment.lane}`);
        expect(new Set(taken).size).toBe(taken.length);
      }
    }),
  );
});

test('a departure within another runs inside of it, so that the two never cross', () => {
  fc.assert(
    fc.property(chartShapes, ({ stages, links }) => {
      const { departures } = layoutChart(stages, links);
      for (const outer of departures) {
        for (const inner of departures.filter((one) => isWithin(one, outer))) {
          expect(inner.lane).toBeLessThan(outer.lane);
        }
      }
    }),
  );
});

test('no lane is left empty: whoever runs further out has a neighbour in every lane inside', () => {
  fc.assert(
    fc.property(chartShapes, ({ stages, links }) => {
      const { departures, laneCounts } = layoutChart(stages, links);
      for (const one of departures) {
        const inside = departures.filter((other) => other.lane < one.lane && meets(other, one));
        expect(new Set(inside.map(({ lane }) => lane)).size).toBe(one.lane);
      }
      const lanes = (side: Departure['side']) =>
        Math.max(0, ...departures.filter((one) => one.side === side).map(({ lane }) => lane + 1));
      expect(laneCounts).toEqual({ backward: lanes('left'), forward: lanes('right') });
    }),
  );
});

test('the order in which links are stored never moves a line', () => {
  fc.assert(
    fc.property(
      chartShapes.chain(({ stages, links }) =>
        fc.record({
          stages: fc.constant(stages),
          links: fc.constant(links),
          shuffled: fc.shuffledSubarray(links, { minLength: links.length }),
        }),
      ),
      ({ stages, links, shuffled }) => {
        expect(layoutChart(stages, shuffled)).toEqual(layoutChart(stages, links));
      },
    ),
  );
});

test('500 stages with 500 departures are laid out', () => {
  const { stages } = plain(500);
  const links = stages.map(({ id, position }) => ({
    from: id,
    to: `s${(position * 7 + 13) % 500}`,
    label: null,
  }));

  const { rows, departures } = layoutChart(stages, links);

  expect(rows).toHaveLength(500);
  expect(departures).toHaveLength(500);
});

function meets(a: Departure, b: Departure): boolean {
  return a.side === b.side && a.top <= b.bottom && b.top <= a.bottom;
}

function isWithin(inner: Departure, outer: Departure): boolean {
  const isShorter = inner.bottom - inner.top < outer.bottom - outer.top;
  return (
    isShorter && inner.side === outer.side && outer.top <= inner.top && inner.bottom <= outer.bottom
  );
}
