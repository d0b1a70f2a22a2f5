import { formatMoment } from '../../lib/beijing-days.ts';
import { useTexts } from '../../texts/texts-context.tsx';
import { useAdministrationTexts } from '../../texts/use-administration-texts.ts';
import { useFindingsTexts } from '../../texts/use-findings-texts.ts';
import { useOfficeTexts } from '../../texts/use-office-texts.ts';
import type { Fact } from './compare-facts.ts';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)$/;

/** What stands in an entry, in words: names of fields where they are known, and never less than was written. */
export function useFactWords(names: ReadonlyMap<string, string>) {
  const { audit, organizations, parties } = useAdministrationTexts();
  const { roles, everywhere } = useOfficeTexts();
  const { categories } = useTexts();
  const { rules: findingRules } = useFindingsTexts();
  const { entry, fields, actions, results } = audit;
  const { colors, rules, visibilities } = organizations.settings;
  const words = toMap({
    ...audit.values,
    ...audit.kinds,
    ...actions,
    ...results,
    ...categories,
    ...findingRules,
    ...organizations.kinds,
    ...parties.kinds,
    ...parties.roles,
    ...colors,
    ...rules,
    ...visibilities,
    ...roles,
  });
  const fieldNames = toMap(fields);
  const nameField = (name: string): string => fieldNames.get(name) ?? name;

  /** A role without an organisation reaches everything: nothing is missing there. */
  function describeField(path: readonly string[], fact: Fact | undefined): string {
    const isPlace = path[path.length - 1] === 'organization';
    return isPlace && fact === null ? everywhere : describe(fact);
  }
  function describe(fact: Fact | undefined): string {
    if (fact === undefined || fact === null || fact === '') return entry.empty;
    if (typeof fact === 'boolean') return fact ? entry.yes : entry.no;
    if (typeof fact === 'number') return String(fact);
    if (typeof fact === 'string') return describeText(fact);
    if (Array.isArray(fact)) return fact.map(describe).join(entry.list) || entry.empty;
    return Object.entries(fact)
      .map(([name, value]) => entry.pair(nameField(name), describe(value)))
      .join(entry.list);
  }
  function describeText(text: string): string {
    if (MOMENT.test(text)) return formatMoment(text);
    return names.get(text) ?? words.get(text) ?? text;
  }
  const nameOf = (path: readonly string[]) => path.map(nameField).join(' / ');
  return { describeField, nameOf };
}

function toMap(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words));
}
