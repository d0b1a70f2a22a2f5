import {
  LEVEL_FILTERS,
  LEVEL_ORIGINS,
  type RegisterFilter,
  registerFilterQuerySchema,
  USUAL_COLUMNS,
} from '@lianfang/contracts';
import fc from 'fast-check';
import {
  type RandomRegister,
  STAGE_NAMES,
  TEXTS,
  USED_CATEGORIES,
  WORDINGS,
} from './random-register.ts';

type Parameters = Record<string, string | string[]>;

const some = <Value>(values: readonly Value[]) => fc.subarray([...values]);

/** What sums and counts can be asked, each parameter there or not. */
const parametersOfCharts = ({ organizationIds, versions }: RandomRegister) => ({
  level: some(LEVEL_FILTERS),
  levelOrigin: some(LEVEL_ORIGINS),
  category: some(USED_CATEGORIES),
  organizationId: fc.constantFrom(...organizationIds, 'no-such-id'),
  directly: fc.constantFrom('true', 'false'),
  chartId: fc.constantFrom(...versions.map(({ chart }) => chart.id)),
  asOf: fc.constantFrom('2026-05-01', '2026-05-02', '2026-05-04', '2026-05-05'),
});

const DAYS = ['2026-03-01', '2026-03-31', '2026-04-01', '2026-05-01'];

const PARAMETERS_OF_ROWS = {
  stage: fc.constantFrom(...STAGE_NAMES),
  responsibleParty: some([...WORDINGS, '']),
  noParty: fc.constantFrom('true', 'false'),
  vacant: fc.constantFrom('true', 'false'),
  q: fc.constantFrom('AB角', 'ａｂ', '受 理', '拖延', '𠮷', '审查图', '時', ' ', ...TEXTS),
  decidedFrom: fc.constantFrom(...DAYS),
  decidedTo: fc.constantFrom(...DAYS),
  undecided: fc.constantFrom('true', 'false'),
};

/** Filters as an address spells them; three or four at a time: all of them together never match anything. */
export function anyFilter(register: RandomRegister): fc.Arbitrary<Parameters> {
  const all = { ...parametersOfCharts(register), ...PARAMETERS_OF_ROWS };
  return fc
    .record(all, { requiredKeys: [] })
    .chain((chosen) => {
      const entries = Object.entries(chosen);
      return fc.subarray(entries, { maxLength: Math.min(4, entries.length) });
    })
    .map((chosen) => Object.fromEntries(chosen));
}

/** Those without a condition that only rows can answer. */
export function anyFilterOfCharts(register: RandomRegister): fc.Arbitrary<Parameters> {
  return fc
    .record(parametersOfCharts(register), { requiredKeys: [] })
    .chain((chosen) => {
      const entries = Object.entries(chosen);
      return fc.subarray(entries, { maxLength: Math.min(3, entries.length) });
    })
    .map((chosen) => Object.fromEntries(chosen));
}

export const anySort = fc.constantFrom(...USUAL_COLUMNS.flatMap((one) => [one, `-${one}`]));

export function toQuery(parameters: Parameters): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs).toString();
}

/** What the route understands by it. */
export function readFilter(parameters: Parameters): RegisterFilter {
  return registerFilterQuerySchema.parse(parameters);
}
