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
import { holdsAt } from '@lianfang/domain';
import { describeHandOver, type HandOverRow, undoUntil } from '../../lib/described-hand-overs.ts';
import { momentOf } from '../../lib/hand-over-days.ts';
import { type ExpectedParty, findManagedParty, type PartyFound } from '../../lib/parties.ts';
import { describePlace, type OpenPlaceRow } from '../../lib/places.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Asker, Reader } from '../../lib/reader.ts';
import type { HandOverRepository, HandOversInChange } from './hand-overs.repository.ts';

interface Merging extends ExpectedParty {
  body: MergeParty;
  gone: AbortSignal;
}

export function handOverService(handOvers: HandOverRepository) {
  async function read(reader: Reader, id: string): Promise<HandOver> {
    const found = await handOvers.find(reader.userId, id);
    if (!found) throw new ProblemError('hand-over-not-found');
    return describeHandOver(found, await handOvers.listHanded(reader.userId, id));
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

async function makeHandOver(
  change: HandOversInChange,
  asker: Asker,
  { places, stages, toPartyId, wording, from: day, reason }: HandOverBody,
): Promise<string> {
  const { reader, actor } = asker;
  // Not before the hand-overs that went first are done: what they began has begun before this.
  const from = momentOf(day, new Date());
  const to = await findTaker(change, asker, { places, stages, toPartyId });
  const [organizationId, toName, byName] = [to.organization.id, to.name, actor.name];
  const facts = { toPartyId, organizationId, toName, byName, from, reason };
  const id = await change.create({ ...facts, wording });
  const given = { places, stages, toPartyId, wording, from, id };
  const handed = await change.handOver(reader.userId, given);
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
  const { party: merged } = await findManagedParty(
    { ...change, find: change.findParty },
    asker,
    expected,
  );
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
  const handed = { places, stages: [], toPartyId, wording: null, from, id };
  if ((await change.handOver(reader.userId, handed)) !== places.length) {
    throw new ProblemError('places-changed');
  }
  if (await change.isAnswering(merged.id)) throw new ProblemError('party-in-use');
  await moveMembers(change, asker, { id, merged, to });
  await change.setRetired(merged.id, true);
  await change.logPlaces(id, actor, { areReturned: false });
  const organizationId = merged.organization.id;
  await change.append(actor, {
    action: 'party.merged',
    object: { kind: 'party', id: merged.id, name: merged.name },
    organizationId,
    after: { handOver: id, toParty: to.name, reason, places: places.length },
  });
  await change.append(actor, {
    action: 'hand-over.made',
    object: { kind: 'party', id: to.id, name: to.name },
    organizationId,
    after: { handOver: id, fromParty: merged.name, reason, places: places.length },
  });
  return id;
}

/** Whoever belonged to a merged section belongs to the one that stays. */
async function moveMembers(
  change: HandOversInChange,
  { actor }: Asker,
  { id, merged, to }: { id: string; merged: PartyFound; to: PartyFound },
): Promise<void> {
  if (to.kind !== 'section') {
    if (await change.hasMembers(merged.id)) throw new ProblemError('section-in-use');
    return;
  }
  for (const member of await change.moveMembers(merged.id, to.id, id)) {
    await change.append(actor, {
      action: 'party.changed',
      object: { kind: 'party', ...member },
      organizationId: merged.organization.id,
      before: { sectionId: merged.id },
      after: { sectionId: member.id === to.id ? null : to.id },
    });
  }
}

async function returnMembers(
  change: HandOversInChange,
  { actor }: Asker,
  { id, merged, organizationId }: HandOverRow,
): Promise<void> {
  for (const member of await change.returnMembers(id)) {
    await change.append(actor, {
      action: 'party.changed',
      object: { kind: 'party', ...member },
      organizationId,
      after: { sectionId: merged?.id },
    });
  }
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
    await returnMembers(change, asker, found);
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
