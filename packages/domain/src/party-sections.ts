import type { KnownParty, PlacedRow } from './party-row.ts';
import { foldWords } from './words.ts';

/** A party as it will be when all rows are done, as far as sections are concerned. */
interface Candidate {
  id: string;
  isSection: boolean;
}

/**
 * Finds the section that a row names among the parties of its organisation as they will be, those of other rows
 * too. A name that a row takes away still stands for the same section in rows that were left as they were.
 * @returns undefined where there is none
 */
export function sectionFinder(
  placed: readonly PlacedRow[],
  parties: readonly KnownParty[],
): (row: PlacedRow) => string | null | undefined {
  const rows = new Map(placed.map((row) => [row.id, row]));
  const candidates = new Map<string, Candidate>();
  const [later, earlier, alike] = [1, 2, 3].map(() => new Map<string, string>()) as [
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
  ];
  function add(id: string, organizationId: string, next: PlacedRow['next']): void {
    candidates.set(id, { id, isSection: next.kind === 'section' && !next.isRetired });
    later.set(`${organizationId} ${next.name}`, id);
    alike.set(`${organizationId} ${foldWords(next.name)}`, id);
  }
  for (const party of parties) {
    earlier.set(`${party.organizationId} ${party.name}`, party.id);
    if (!rows.has(party.id)) add(party.id, party.organizationId, party);
  }
  for (const { id, place, next } of placed) add(id, place.id, next);

  return ({ id, place, old, given, next }) => {
    const before = old?.sectionId ?? null;
    const isRestored = old?.isRetired === true && !next.isRetired;
    const mayStay = before === null || !isRestored || candidates.get(before)?.isSection;
    if (given.section === undefined) return mayStay ? before : undefined;
    const name = given.section.trim();
    if (name === '') return null;
    const named = (written: string) => `${place.id} ${written}`;
    const found =
      later.get(named(name)) ?? earlier.get(named(name)) ?? alike.get(named(foldWords(name)));
    if (found === undefined) return undefined;
    if (found === before && mayStay) return found;
    return found !== id && candidates.get(found)?.isSection ? found : undefined;
  };
}
