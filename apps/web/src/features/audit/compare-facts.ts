import type { AuditEntry } from '@lianfang/contracts';

type Facts = AuditEntry['before'];
/** What JSON holds; the log keeps facts as they were, whatever later versions know of them. */
export type Fact = NonNullable<Facts>[string];

export interface FactRow {
  /** The field, and in it the field: `levelWords`, `high`. */
  path: string[];
  /** undefined: not said on this side. */
  before: Fact | undefined;
  after: Fact | undefined;
  isChanged: boolean;
}

/** Field by field, what changed first; an object is told by its own fields. */
export function compareFacts(before: Facts, after: Facts): FactRow[] {
  const rows = compareFields(before ?? {}, after ?? {}, []);
  return [...rows.filter((row) => row.isChanged), ...rows.filter((row) => !row.isChanged)];
}

type Fields = Record<string, Fact>;

function compareFields(before: Fields, after: Fields, above: string[]): FactRow[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => compareField(before[name], after[name], [...above, name]));
}

function compareField(
  before: Fact | undefined,
  after: Fact | undefined,
  path: string[],
): FactRow[] {
  const mayOpen = [before, after].every((side) => isFields(side) || isNothing(side));
  if (mayOpen && (isFields(before) || isFields(after))) {
    return compareFields(isFields(before) ? before : {}, isFields(after) ? after : {}, path);
  }
  const isChanged = JSON.stringify(before ?? null) !== JSON.stringify(after ?? null);
  return [{ path, before, after, isChanged }];
}

function isFields(fact: Fact | undefined): fact is Fields {
  return typeof fact === 'object' && fact !== null && !Array.isArray(fact);
}

function isNothing(fact: Fact | undefined): fact is null | undefined {
  return fact === null || fact === undefined;
}
