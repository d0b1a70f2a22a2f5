import type { PartyFacts } from './party-facts.ts';
import type { KnownParty, PartyStep, RowFault } from './party-row.ts';

/** Nobody belongs to a section that is retired, or to what is none. */
export function endsSection(old: PartyFacts, next: PartyFacts): boolean {
  const wasSection = old.kind === 'section' && !old.isRetired;
  return wasSection && (next.kind !== 'section' || next.isRetired);
}

/** Sections that would end with parties in use still in them, as all rows together would leave them. */
export function findEndedSections(
  steps: readonly PartyStep[],
  parties: readonly KnownParty[],
): RowFault[] {
  const changed = new Set(steps.map(({ id }) => id));
  const untouched = parties.filter(({ id }) => !changed.has(id));
  const after = [...untouched, ...steps.map(({ next }) => next)];
  const inUse = new Set(after.flatMap((one) => (one.isRetired ? [] : one.sectionId)));
  return steps.flatMap(({ row, id, old, next }) =>
    old && endsSection(old, next) && inUse.has(id)
      ? [{ row, column: next.isRetired ? 'state' : 'kind', text: 'sectionHasMembers' }]
      : [],
  );
}
