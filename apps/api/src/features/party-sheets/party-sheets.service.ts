import { randomUUID } from 'node:crypto';
import type { ExportPartiesQuery, PartyImport } from '@lianfang/contracts';
import type { ReadRow } from '@lianfang/documents';
import {
  endsSection,
  type KnownParty,
  type PartyRow,
  type PartyStep,
  type PlaceFinder,
  placeFinder,
  planRows,
} from '@lianfang/domain';
import type { Language } from '../../lib/language.ts';
import { factOfCreation, factsOfChange } from '../../lib/party-acts.ts';
import { readPartySheet, type SheetFault } from '../../lib/read-party-sheet.ts';
import type { Asker } from '../../lib/reader.ts';
import { reportSteps } from '../../lib/report-party-steps.ts';
import type { SheetInChange, SheetRepository, StepFact } from './party-sheets.repository.ts';

/** Thrown where rows are refused, so that nothing of the change stays. */
class FaultyRows extends Error {
  readonly faults: readonly SheetFault[];

  constructor(faults: readonly SheetFault[]) {
    super('rows are refused');
    this.faults = faults;
  }
}

interface Wanted {
  rows: readonly ReadRow[];
  isDryRun: boolean;
  language: Language;
  /** Whoever asked has gone: nothing is done for them any more. */
  gone: AbortSignal;
}

type Imported = { report: PartyImport } | { faults: readonly SheetFault[] };

export function sheetService(sheets: SheetRepository) {
  return {
    async list({ reader, actor }: Asker, query: ExportPartiesQuery) {
      const parties = await sheets.list(reader.userId, query);
      await sheets.logExport(actor, { filter: listAsked(query), count: parties.length });
      return parties;
    },

    async import(asker: Asker, { rows, isDryRun, language, gone }: Wanted): Promise<Imported> {
      const sheet = readPartySheet(rows, language);
      try {
        return await sheets.change(async (change) => {
          const { steps, known } = await planSheet(change, asker, sheet);
          if (!isDryRun) await makeSteps(change, asker, steps);
          gone.throwIfAborted();
          return { report: reportSteps(steps, { known, rows: sheet.rows.length, isDryRun }) };
        });
      } catch (error) {
        if (error instanceof FaultyRows) return { faults: error.faults };
        throw error;
      }
    },
  };
}

/** @throws {FaultyRows} */
async function planSheet(
  change: SheetInChange,
  { reader }: Asker,
  { rows, faults: unreadable }: { rows: PartyRow[]; faults: SheetFault[] },
): Promise<{ steps: PartyStep[]; known: KnownParty[] }> {
  const places = await change.listPlaces(reader.userId);
  const findPlace = placeFinder(places);
  const ids = rows.flatMap(({ id }) => id ?? []);
  const known = await change.listKnown(reader.userId, ids, listPlaceIds(rows, findPlace));
  const newId = () => randomUUID();
  const { steps, faults } = planRows(rows, { parties: known, places, findPlace, newId });
  const answering = await change.listAnswering(steps.filter(isRetiring).map(({ id }) => id));
  const all = [...unreadable, ...faults, ...refuse(steps, answering, 'stillAnswering')];
  if (all.length > 0) throw new FaultyRows(all.toSorted((a, b) => a.row - b.row));
  return { steps, known };
}

/** @throws {FaultyRows} where somebody was faster */
async function makeSteps(
  change: SheetInChange,
  { actor }: Asker,
  steps: readonly PartyStep[],
): Promise<void> {
  const changed = steps.filter(({ old }) => old !== null);
  const held = await change.hold(changed.map(({ id }) => id));
  const stale = changed.filter(({ id, old }) => held.get(id) !== old?.revision);
  throwIfAny(refuse(changed, new Set(stale.map(({ id }) => id)), 'changedSinceExport'));
  const retiring = steps.filter(isRetiring).map(({ id }) => id);
  await change.holdAssigning(retiring);
  throwIfAny(refuse(steps, await change.listAnswering(retiring), 'stillAnswering'));
  const ending = changed.filter(({ old, next }) => old && endsSection(old, next));
  const joined = await change.listWithMembers(
    ending.map(({ id }) => id),
    steps.map(({ id }) => id),
  );
  throwIfAny(refuse(steps, joined, 'sectionHasMembers'));
  const created = steps.filter(({ old }) => old === null);
  const places = await change.holdPlaces([...new Set(created.map(({ place }) => place.id))]);
  const homeless = created.filter(({ place }) => !places.has(place.id));
  throwIfAny(refuse(created, new Set(homeless.map(({ id }) => id)), 'unknownOrganization'));
  await change.write(steps);
  await change.append(actor, steps.flatMap(listFacts));
}

function throwIfAny(faults: readonly SheetFault[]): void {
  if (faults.length > 0) throw new FaultyRows(faults);
}

const COLUMN_OF_REFUSAL = {
  stillAnswering: 'state',
  sectionHasMembers: 'state',
  changedSinceExport: 'revision',
  unknownOrganization: 'organization',
} as const;

function refuse(
  steps: readonly PartyStep[],
  ids: ReadonlySet<string>,
  text: keyof typeof COLUMN_OF_REFUSAL,
): SheetFault[] {
  const refused = steps.filter(({ id }) => ids.has(id));
  return refused.map(({ row }) => ({ row, column: COLUMN_OF_REFUSAL[text], text }));
}

function isRetiring({ old, next }: PartyStep): boolean {
  return old !== null && !old.isRetired && next.isRetired;
}

/** A party that is created as a retired one is created first, as by hand. */
function listFacts(step: PartyStep): StepFact[] {
  const { old, next } = step;
  const created = { ...next, isRetired: false };
  const facts = old
    ? factsOfChange(old, next)
    : [factOfCreation(next), ...factsOfChange(created, next)];
  return facts.map((fact) => ({ ...fact, step }));
}

function listPlaceIds(rows: readonly PartyRow[], findPlace: PlaceFinder): string[] {
  const names = new Set(rows.filter(({ id }) => id === null).map((row) => row.organization));
  return [...names].flatMap((name) => {
    const place = findPlace(name);
    return typeof place === 'string' ? [] : place.id;
  });
}

/** What was asked for, without what was not. */
function listAsked({ q, kind, state, organizationId, directly }: ExportPartiesQuery) {
  const own = directly ? 'true' : undefined;
  const asked = Object.entries({ q, kind, state, organizationId, directly: own });
  return Object.fromEntries(asked.filter(([, value]) => value !== undefined && value.length > 0));
}
