import type {
  HandOver,
  HandOverBody,
  HandOverSummary,
  ListHandOversQuery,
  ListPlacesQuery,
  MergeParty,
  Page,
  Places,
  Wordings,
} from '@lianfang/contracts';
import { beijingDayOf, holdsAt, startOfBeijingDay } from '@lianfang/domain';
import { type ExpectedParty, findManagedParty, type PartyFound } from '../../lib/parties.ts';
import { describePlace, type OpenPlaceRow, type PlaceRow } from '../../lib/places.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Asker, Reader } from '../../lib/reader.ts';
import type {
  HandOverRepository,
  HandOverRow,
  HandOversInChange,
} from './hand-overs.repository.ts';

const UNDO_WITHIN_MS = 24 * 60 * 60 * 1000;
const A_YEAR_MS = 366 * UNDO_WITHIN_MS;

interface Merging extends ExpectedParty {
  body: MergeParty;
  gone: AbortSignal;
}

export function handOverService(handOvers: HandOverRepository) {
  async function read(reader: Reader, id: string): Promise<HandOver> {
    const found = await handOvers.find(reader.userId, id);
    if (!found) throw new ProblemError('hand-over-not-found');
    return describe(found, await handOvers.listHanded(reader.userId, id));
  }

  /** @param gone whoever asked has gone: nothing is done for them any more */
  async function changeUnless(
    gone: AbortSignal,
    { reader }: Asker,
    work: (change: HandOversInChange) => Promise<string>,
  ): Promise<HandOver> {
    const id = await handOvers.change(async (change) => {
      gone.throwIfAborted();
      const changed = await work(change);
      gone.throwIfAborted();
      return changed;
    });
    return read(reader, id);
  }

  return {
    async listPlaces({ reader }: Asker, query: ListPlacesQuery): Promise<Places> {
      const rows = await handOvers.listPlaces(reader.userId, query);
      const items = rows.map(describeOpenPlace);
      return { items, total: items.length };
    },

    async listWordings({ reader }: Asker): Promise<Wordings> {
      const items = await handOvers.listWordings(reader.userId);
      return { items, total: items.length };
    },
    list: ({ reader }: Asker, query: ListHandOversQuery): Promise<Page<HandOverSummary>> =>
      handOvers.list(reader.userId, query),

    read: ({ reader }: Asker, id: string): Promise<HandOver> => read(reader, id),

    handOver: (asker: Asker, body: HandOverBody, gone: AbortSignal): Promise<HandOver> =>
      changeUnless(gone, asker, (change) => makeHandOver(change, asker, body)),

    merge: (asker: Asker, { gone, ...merging }: Merging): Promise<HandOver> =>
      changeUnless(gone, asker, (change) => mergeParty(change, asker, merging)),

    undo: (asker: Asker, id: string, gone: AbortSignal): Promise<HandOver> =>
      changeUnless(gone, asker, (change) => undoHandOver(change, asker, id)),
  };
}

function describeOpenPlace(row: OpenPlaceRow): Places['items'][number] {
  const { party, ...place } = describePlace(row);
  return {
    id: row.id,
    ...place,
    party: party && { ...party, isVacant: row.is_vacant ?? false },
    partyOrganization: { id: row.own_id, name: row.own_name },
    mayHandOver: row.may_hand_over,
    holder: row.holder,
  };
}

/** Today takes effect at once, as nobody can have answered before it was decided. */
function momentOf(day: string, now: Date): Date {
  const today = beijingDayOf(now);
  if (day < today) refuseDay('beforeToday');
  if (day > beijingDayOf(new Date(now.getTime() + A_YEAR_MS))) refuseDay('beyondAYear');
  return day === today ? now : startOfBeijingDay(day);
}

function refuseDay(text: 'beforeToday' | 'beyondAYear'): never {
  throw new ProblemError('invalid-request', [{ pointer: '#/from', text }]);
}

async function makeHandOver(
  change: HandOversInChange,
  asker: Asker,
  { places, stages, toPartyId, from: day, reason }: HandOverBody,
): Promise<string> {
  const { reader, actor } = asker;
  // Not before the hand-overs that went first are done: what they began has begun before this.
  const from = momentOf(day, new Date());
  const to = await findTaker(change, asker, { places, stages, toPartyId });
  const [organizationId, toName, byName] = [to.organization.id, to.name, actor.name];
  const id = await change.create({ toPartyId, organizationId, toName, byName, from, reason });
  const handed = await change.handOver(reader.userId, { places, stages, toPartyId, from, id });
  if (handed !== new Set(places).size + new Set(stages).size) {
    throw new ProblemError('places-changed');
  }
  await change.logPlaces(id, actor, { areReturned: false });
  await change.append(actor, {
    action: places.length > 0 ? 'hand-over.made' : 'assignment.made',
    object: { kind: 'party', id: toPartyId, name: toName },
    organizationId,
    after: { handOver: id, toParty: toName, since: from.toISOString(), reason, places: handed },
  });
  return id;
}

/** All that the duplicate answers for goes to the other at once; then nothing hinders its retirement. */
async function mergeParty(
  change: HandOversInChange,
  asker: Asker,
  { body, ...expected }: Omit<Merging, 'gone'>,
): Promise<string> {
  const { reader, actor } = asker;
  const { intoPartyId: toPartyId, reason } = body;
  const { party: merged } = await findManagedParty({ find: change.findParty }, asker, expected);
  if (merged.isRetired) throw new ProblemError('party-retired');
  const pointer = '#/intoPartyId';
  if (toPartyId === merged.id) refuseTaker('sameParty', pointer);
  const to = await findTaker(change, asker, { places: [], stages: [], toPartyId, pointer });
  if (to.organization.id !== merged.organization.id) refuseTaker('otherOrganization', pointer);
  const from = new Date();
  const duplicate = { mergedPartyId: merged.id, mergedName: merged.name };
  const facts = { organizationId: to.organization.id, toName: to.name, byName: actor.name };
  const id = await change.create({ ...facts, ...duplicate, toPartyId, from, reason });
  const places = await change.listPlaces(reader.userId, merged.id);
  const handed = { places, stages: [], toPartyId, from, id };
  if ((await change.handOver(reader.userId, handed)) !== places.length) {
    throw new ProblemError('places-changed');
  }
  if (await change.isAnswering(merged.id)) throw new ProblemError('party-in-use');
  await change.setRetired(merged.id, true);
  await change.logPlaces(id, actor, { areReturned: false });
  await change.append(actor, {
    action: 'party.merged',
    object: { kind: 'party', id: merged.id, name: merged.name },
    organizationId: merged.organization.id,
    after: { handOver: id, toParty: to.name, reason, places: places.length },
  });
  return id;
}

async function findTaker(
  change: HandOversInChange,
  { reader }: Asker,
  {
    toPartyId,
    pointer,
    ...chosen
  }: Pick<HandOverBody, 'places' | 'stages' | 'toPartyId'> & { pointer?: string },
): Promise<PartyFound> {
  const found = await change.findParty(reader.userId, toPartyId);
  if (!found) refuseTaker('unknownParty', pointer);
  const { party, held } = found;
  if (!holdsAt(held, 'party.manage', party.path)) throw new ProblemError('forbidden');
  if (party.isRetired) throw new ProblemError('party-retired');
  const areNear = await change.areOfOrganization(chosen, party.organization.id);
  if (!areNear) refuseTaker('otherOrganization');
  return party;
}

function refuseTaker(
  text: 'unknownParty' | 'otherOrganization' | 'sameParty',
  pointer = '#/toPartyId',
): never {
  throw new ProblemError('foreign-reference', [{ pointer, text }]);
}

async function undoHandOver(change: HandOversInChange, asker: Asker, id: string): Promise<string> {
  const found = await change.find(asker.reader.userId, id);
  if (!found) throw new ProblemError('hand-over-not-found');
  if (!found.isManaged) throw new ProblemError('forbidden');
  if (found.undoneAt) throw new ProblemError('hand-over-undone');
  const now = new Date();
  if (undoUntil(found) <= now) throw new ProblemError('hand-over-final');
  if (!(await change.isUnchanged(id))) throw new ProblemError('places-changed');
  if (found.merged && (await change.setRetired(found.merged.id, false))) {
    await change.append(asker.actor, {
      action: 'party.restored',
      object: { kind: 'party', ...found.merged },
      organizationId: found.organizationId,
    });
  }
  if (found.from > now) await change.callOff(id);
  else await change.giveBack(id, now);
  await change.noteUndone(id, asker.actor.name);
  await change.logPlaces(id, asker.actor, { areReturned: true });
  await change.append(asker.actor, {
    action: 'hand-over.undone',
    object: { kind: 'party', id: found.toPartyId, name: found.toName },
    organizationId: found.organizationId,
    after: { handOver: id },
  });
  return id;
}

/** A day; and what is still to come can be called off until it begins. */
function undoUntil({ createdAt, from }: HandOverRow): Date {
  return new Date(Math.max(createdAt.getTime() + UNDO_WITHIN_MS, from.getTime()));
}

function describe(found: HandOverRow, places: PlaceRow[]): HandOver {
  const { undoneAt, undoneByName } = found;
  const isOpen = found.isManaged && !undoneAt && undoUntil(found) > new Date();
  return {
    id: found.id,
    kind: found.kind,
    to: { id: found.toPartyId, name: found.toName },
    merged: found.merged,
    from: found.from.toISOString(),
    reason: found.reason,
    by: found.byName,
    createdAt: found.createdAt.toISOString(),
    undone: undoneAt && { at: undoneAt.toISOString(), by: undoneByName ?? '' },
    undoUntil: isOpen ? undoUntil(found).toISOString() : null,
    places: places.map(describePlace),
  };
}
