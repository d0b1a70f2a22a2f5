import type { PartyAct, PartyImport } from '@lianfang/contracts';
import type { KnownParty, PartyFacts, PartyStep } from '@lianfang/domain';

type Change = PartyImport['changes'][number];

interface Circumstances {
  /** Parties that were there before. */
  known: readonly KnownParty[];
  /** How many rows the sheet has. */
  rows: number;
  isDryRun: boolean;
}

/** What an import did, or would do, row by row and in numbers. */
export function reportSteps(
  steps: readonly PartyStep[],
  { known, rows, isDryRun }: Circumstances,
): PartyImport {
  const before = new Map(known.map(({ id, name }) => [id, name]));
  const after = new Map([...before, ...steps.map(({ id, next }) => [id, next.name] as const)]);
  const changes = steps.map((step): Change => {
    const { row, id, place, old, next } = step;
    return {
      row,
      partyId: isDryRun && old === null ? null : id,
      organization: place.names[0] as string,
      name: next.name,
      acts: listActs(step),
      fields: {
        name: compare(old?.name ?? null, next.name),
        kind: compare(old?.kind ?? null, next.kind),
        section: compareSections(step, { before, after }),
        contact: compare(old?.contact ?? null, next.contact),
      },
    };
  });
  const count = (act: PartyAct) => changes.filter(({ acts }) => acts.includes(act)).length;
  return {
    isDryRun,
    rows,
    created: count('created'),
    changed: count('changed'),
    retired: count('retired'),
    restored: count('restored'),
    unchanged: rows - steps.length,
    changes,
  };
}

function listActs({ old, next }: PartyStep): PartyAct[] {
  const wasRetired = old?.isRetired ?? false;
  const { isRetired: _, ...now } = next;
  const differs = (name: keyof typeof now) => old !== null && old[name] !== now[name];
  const isChanged = (Object.keys(now) as (keyof Omit<PartyFacts, 'isRetired'>)[]).some(differs);
  return [
    ...(old === null ? ['created' as const] : []),
    ...(isChanged ? ['changed' as const] : []),
    ...(next.isRetired && !wasRetired ? ['retired' as const] : []),
    ...(!next.isRetired && wasRetired ? ['restored' as const] : []),
  ];
}

function compareSections(
  { old, next }: PartyStep,
  { before, after }: Record<'before' | 'after', ReadonlyMap<string, string>>,
) {
  const was = old?.sectionId ?? null;
  if (was === next.sectionId) return undefined;
  return { before: before.get(was ?? '') ?? null, after: after.get(next.sectionId ?? '') ?? null };
}

/** undefined: nothing changed. */
function compare<Value>(before: Value | null, after: Value | null) {
  return before === after ? undefined : { before, after };
}
