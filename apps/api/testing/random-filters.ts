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

/** Filters as an address spells them, each parameter there or not. */
export function anyFilter({ organizationIds, versions }: RandomRegister): fc.Arbitrary<Parameters> {
  const chartIds = versions.map(({ chart }) => chart.id);
  const days = ['2026-03-01', '2026-03-31', '2026-04-01', '2026-05-01'];
  const some = <Value>(values: readonly Value[]) => fc.subarray([...values]);
  return (
    fc
      .record(
        {
          level: some(LEVEL_FILTERS),
          levelOrigin: some(LEVEL_ORIGINS),
          category: some(USED_CATEGORIES),
          organizationId: fc.constantFrom(...organizationIds, 'no-such-id'),
          directly: fc.constantFrom('true', 'false'),
          chartId: fc.constantFrom(...chartIds),
          stage: fc.constantFrom(...STAGE_NAMES),
          responsibleParty: some([...WORDINGS, '']),
          noParty: fc.constantFrom('true', 'false'),
          vacant: fc.constantFrom('true', 'false'),
          q: fc.constantFrom('AB角', 'ａｂ', '受 理', '拖延', '𠮷', '审查图', '時', ' ', ...TEXTS),
          decidedFrom: fc.constantFrom(...days),
          decidedTo: fc.constantFrom(...days),
          undecided: fc.constantFrom('true', 'false'),
          asOf: fc.constantFrom('2026-05-01', '2026-05-02', '2026-05-04', '2026-05-05'),
        },
        { requiredKeys: [] },
      )
      // Three or four at a time: all of them together never match anything.
      .chain((all) => {
        const entries = Object.entries(all);
        return fc.subarray(entries, { maxLength: Math.min(4, entries.length) });
      })
      .map((chosen) => Object.fromEntries(chosen))
  );
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
