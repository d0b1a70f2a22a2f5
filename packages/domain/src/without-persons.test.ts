import { type Chart, PARTY_KINDS, type PrintedParty } from '@lianfang/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesPersons, withoutPersons } from './without-persons.ts';

const NAME = '甲某';

const party = (kind: PrintedParty['kind']): PrintedParty => ({
  id: `party-${kind}`,
  name: NAME,
  kind,
  printedAs: `${NAME}（${kind}）`,
});

const anyParties = fc.array(fc.constantFrom(...PARTY_KINDS).map(party), { maxLength: 4 });
const anyChart = fc.array(anyParties, { maxLength: 4 }).map(
  (stages): Chart => ({
    id: 'chart',
    title: '防控图',
    organization: { id: 'organization', name: '某局' },
    category: 'other',
    powerCode: null,
    powerName: null,
    version: 1,
    publishedAt: '2026-05-20T08:00:00.000Z',
    chartMeasures: [],
    links: [],
    stages: stages.map((responsibleParties, position) => ({
      id: `stage-${position}`,
      position,
      name: '受理',
      nameAsPrinted: '受理',
      riskLevel: null,
      riskPoints: [],
      controlMeasures: [],
      responsibleParties,
    })),
  }),
);

const listParties = (chart: Chart) => chart.stages.flatMap((stage) => stage.responsibleParties);
const isPerson = ({ kind }: PrintedParty) => kind === 'person' || kind === 'expert';

test('the public is told no name of a person or an expert, neither as kept nor as printed', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const shown = listParties(withoutPersons(chart)).filter(isPerson);
      for (const { name, printedAs } of shown) expect([name, printedAs]).toEqual(['', '']);
    }),
  );
});

test('it is told posts, sections and organisations as they were printed, and everything else', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const restored = withoutPersons(chart);
      for (const [index, shown] of listParties(restored).entries()) {
        const printed = listParties(chart)[index] as PrintedParty;
        if (isPerson(printed)) Object.assign(shown, printed);
      }
      expect(restored).toEqual(chart);
    }),
  );
});

test('it still sees that somebody answers, and of what kind', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const kinds = (one: Chart) => listParties(one).map(({ id, kind }) => [id, kind]);
      expect(kinds(withoutPersons(chart))).toEqual(kinds(chart));
    }),
  );
});

test('a chart has a second form for the public exactly where it names a person', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const isDifferent = JSON.stringify(withoutPersons(chart)) !== JSON.stringify(chart);
      expect(namesPersons(chart)).toBe(isDifferent);
    }),
  );
});

test('the version itself is left as it is', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const before = JSON.stringify(chart);
      withoutPersons(chart);
      expect(JSON.stringify(chart)).toBe(before);
    }),
  );
});
