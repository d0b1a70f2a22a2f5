import type { Chart, Stage } from '@lianfang/contracts';
import { findWords } from '@lianfang/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPlaces, holdsWords } from './list-texts.ts';

const text = fc.string({
  unit: fc.constantFrom('审', '查', '受', '理', ' ', 'A', 'ａ'),
  maxLength: 8,
});
const entries = fc
  .array(text, { maxLength: 3 })
  .map((texts) =>
    texts.map((one, position) => ({ id: `${position}`, position, text: one, riskLevel: null })),
  );

const stages: fc.Arbitrary<Stage> = fc.record({
  id: fc.uuid(),
  position: fc.nat(20),
  name: text,
  nameAsPrinted: text,
  riskLevel: fc.constant(null),
  riskPoints: entries,
  controlMeasures: entries,
  responsibleParties: fc.array(text, { maxLength: 2 }).map((names) =>
    names.map((printedAs) => ({
      id: printedAs,
      name: '经办人',
      kind: 'post' as const,
      printedAs,
    })),
  ),
});

const charts: fc.Arbitrary<Chart> = fc.record({
  id: fc.constant('chart'),
  title: text,
  organization: fc.constant({ id: 'water', name: '审查局' }),
  category: fc.constant('licensing' as const),
  powerCode: fc.constant(null),
  powerName: fc.constant(null),
  version: fc.constant(1),
  publishedAt: fc.constant('2026-05-20T08:00:00.000Z'),
  chartMeasures: entries,
  stages: fc.array(stages, { maxLength: 4 }),
  links: fc.constant([]),
});

const words = fc.constantFrom('审查', '查', '受理', 'a', 'A', '审 查');

test('words are found in all that a chart prints once, and not in what stands beside it', () => {
  fc.assert(
    fc.property(charts, words, (chart, wanted) => {
      const printed = [
        chart.title,
        ...chart.chartMeasures.map((measure) => measure.text),
        ...chart.stages.flatMap((stage) => [
          stage.name,
          ...stage.riskPoints.map((point) => point.text),
          ...stage.controlMeasures.map((measure) => measure.text),
          ...stage.responsibleParties.map((party) => party.printedAs),
        ]),
      ];
      const places = printed.map((one) => findWords(one, wanted).length);
      expect(countPlaces(chart, wanted)).toBe(places.reduce((sum, count) => sum + count, 0));
    }),
  );
});

test('a stage holds words exactly when it adds a place', () => {
  fc.assert(
    fc.property(charts, stages, words, (chart, stage, wanted) => {
      const without = countPlaces(chart, wanted);
      const withStage = countPlaces({ ...chart, stages: [...chart.stages, stage] }, wanted);
      expect(holdsWords(stage, wanted)).toBe(withStage > without);
    }),
  );
});

test('no words are in no place', () => {
  fc.assert(
    fc.property(charts, stages, (chart, stage) => {
      expect(countPlaces(chart, '')).toBe(0);
      expect(holdsWords(stage, '')).toBe(false);
    }),
  );
});
