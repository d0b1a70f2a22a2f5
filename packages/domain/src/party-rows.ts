import type { PartyColumn } from '@lianfang/contracts';
import { listChangedFacts } from './party-facts.ts';
import { findEndedSections } from './party-members.ts';
import { isNamed, type PartyPlace, type PlaceFinder } from './party-places.ts';
import type { KnownParty, PartyRow, PartyStep, PlacedRow, RowFault } from './party-row.ts';
import { sectionFinder } from './party-sections.ts';

interface Surroundings {
  /** Every party of the organisations that the rows are about, as far as it may be seen. */
  parties: readonly KnownParty[];
  places: readonly PartyPlace[];
  findPlace: PlaceFinder;
  newId: () => string;
}

interface Plan {
  /** Rows that do something, in their order. */
  steps: PartyStep[];
  faults: RowFault[];
}

/** What the rows would do, by the same rules as by hand, seen as one change: rows may exchange their names. */
export function planRows(rows: readonly PartyRow[], around: Surroundings): Plan {
  const { placed, faults } = placeRows(rows, around);
  faults.push(...findSameNames(placed, around.parties));
  const findSection = sectionFinder(placed, around.parties);
  const steps: PartyStep[] = [];
  for (const row of placed) {
    const sectionId = findSection(row);
    if (sectionId === undefined) faults.push(faultOf(row, 'section', 'unknownSection'));
    const step = { ...row, next: { ...row.next, sectionId: sectionId ?? null } };
    if (row.old && listChangedFacts(row.old, step.next).length === 0) continue;
    faults.push(...findRefusals(row));
    steps.push(step);
  }
  faults.push(...findEndedSections(steps, around.parties));
  return { steps, faults };
}

function placeRows(
  rows: readonly PartyRow[],
  { parties, places, findPlace, newId }: Surroundings,
): { placed: PlacedRow[]; faults: RowFault[] } {
  const byId = new Map(parties.map((party) => [party.id, party]));
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const rowOf = new Map<string, number>();
  const placed: PlacedRow[] = [];
  const faults: RowFault[] = [];
  for (const given of rows) {
    const { row, id } = given;
    const old = id === null ? null : byId.get(id);
    const place = old ? placeOf.get(old.organizationId) : findPlace(given.organization);
    if (old === undefined || place === undefined) {
      faults.push({ row, column: 'id', text: 'unknownParty' });
    } else if (place === 'unknown' || place === 'ambiguous') {
      const text = place === 'unknown' ? 'unknownOrganization' : 'ambiguousOrganization';
      faults.push({ row, column: 'organization', text });
    } else if (id !== null && rowOf.has(id)) {
      const facts = { row: rowOf.get(id) as number };
      faults.push({ row, column: 'id', text: 'idTwice', facts });
    } else {
      if (id !== null) rowOf.set(id, row);
      placed.push({ row, given, id: id ?? newId(), place, old, next: overlay(old, given) });
    }
  }
  return { placed, faults };
}

/** Spreadsheets drop the blanks around a text and write their own line breaks: neither is a change. */
function overlay(old: KnownParty | null, given: PartyRow): PlacedRow['next'] {
  const keep = (before: string | null | undefined, text: string) =>
    before && plain(before) === plain(text) ? before : plain(text);
  const contact = given.contact ?? old?.contact ?? '';
  return {
    name: keep(old?.name, given.name),
    kind: given.kind,
    contact: keep(old?.contact, contact) || null,
    isRetired: given.isRetired ?? old?.isRetired ?? false,
  };
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function findSameNames(placed: readonly PlacedRow[], parties: readonly KnownParty[]): RowFault[] {
  const inSheet = new Set(placed.map(({ id }) => id));
  const others = parties.filter(({ id }) => !inSheet.has(id));
  /** null: of a party that the sheet does not speak of. */
  const holders = new Map<string, number | null>();
  for (const { organizationId, name } of others) holders.set(`${organizationId} ${name}`, null);
  const isKept = ({ old, next }: PlacedRow) => old?.name === next.name;
  const faults: RowFault[] = [];
  for (const each of [...placed.filter(isKept), ...placed.filter((row) => !isKept(row))]) {
    const key = `${each.place.id} ${each.next.name}`;
    const holder = holders.get(key);
    if (holder === null) faults.push(faultOf(each, 'name', 'nameTaken'));
    else if (holder === undefined) holders.set(key, each.row);
    else faults.push({ ...faultOf(each, 'name', 'nameTwice'), facts: { row: holder } });
  }
  return faults;
}

/** Of a row that does something. */
function findRefusals(row: PlacedRow): RowFault[] {
  const { old, place, given } = row;
  if (!place.isManaged) return [faultOf(row, 'organization', 'notManaged')];
  if (!old) return [];
  if (!isNamed(place, given.organization)) {
    const facts = { name: place.names[0] as string };
    return [{ ...faultOf(row, 'organization', 'otherOrganizationThere'), facts }];
  }
  if (given.revision === null) return [faultOf(row, 'revision', 'revisionMissing')];
  if (given.revision !== old.revision) return [faultOf(row, 'revision', 'changedSinceExport')];
  return [];
}

function faultOf({ row }: { row: number }, column: PartyColumn, text: RowFault['text']): RowFault {
  return { row, column, text };
}
