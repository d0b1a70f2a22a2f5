import type { HandOver, HandOverBody, ListPlacesQuery, Places } from '@lianfang/contracts';
import { beijingDayOf, holdsAt, startOfBeijingDay } from '@lianfang/domain';
import type { PartyFound } from '../../lib/parties.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Asker, Reader } from '../../lib/reader.ts';
import type {
  HandOverRepository,
  HandOverRow,
  HandOversInChange,
  PlaceRow,
} from './hand-overs.repository.ts';

const UNDO_WITHIN_MS = 24 * 60 * 60 * 1000;

export function handOverService(handOvers: HandOverRepository) {
  async function read(reader: Reader, id: string): Promise<HandOver> {
    const found = await handOvers.find(reader.userId, id);
    if (!found) throw new ProblemError('hand-over-not-found');
    const places = await handOvers.listHanded(id);
    return describe(found, places);
  }

  return {
    async listPlaces({ reader }: Asker, query: ListPlacesQuery): Promise<Places> {
      const rows = await handOvers.listPlaces(reader.userId, query);
      const items = rows.map((row) => ({ id: row.id, ...toPlace(row) }));
      return { items, total: items.length };
    },

    read: ({ reader }: Asker, id: string): Promise<HandOver> => read(reader, id),

    async handOver(asker: Asker, body: HandOverBody): Promise<HandOver> {
      const from = momentOf(body.from, new Date());
      const id = await handOvers.change(async (change) => {
        const to = await findTaker(change, asker, body.toPartyId);
        const made = await makeHandOver(change, asker, { ...body, from, to });
        await change.logPlaces(made, asker.actor, 'place.handed-over');
        const since = from.toISOString();
        const after = { handOver: made, toParty: to.name, since, reason: body.reason };
        await change.append(asker.actor, {
          action: 'hand-over.made',
          object: { kind: 'party', id: to.id, name: to.name },
          organizationId: to.organization.id,
          after: { ...after, places: body.places.length },
        });
        return made;
      });
      return read(asker.reader, id);
    },

    async undo(asker: Asker, id: string): Promise<HandOver> {
      await handOvers.change((change) => undoHandOver(change, asker, id));
      return read(asker.reader, id);
    },
  };
}

/** Today takes effect at once, as nobody can have answered before it was decided. */
function momentOf(day: string, now: Date): Date {
  const today = beijingDayOf(now);
  const fault = { pointer: '#/from', text: 'beforeToday' } as const;
  if (day < today) throw new ProblemError('invalid-request', [fault]);
  return day === today ? now : startOfBeijingDay(day);
}

async function findTaker(
  change: HandOversInChange,
  { reader }: Asker,
  partyId: string,
): Promise<PartyFound> {
  const found = await change.findParty(reader.userId, partyId);
  const fault = { pointer: '#/toPartyId', text: 'unknownParty' } as const;
  if (!found) throw new ProblemError('foreign-reference', [fault]);
  const { party, held } = found;
  if (!holdsAt(held, 'party.manage', party.path)) throw new ProblemError('forbidden');
  if (party.isRetired) throw new ProblemError('party-retired');
  return party;
}

async function makeHandOver(
  change: HandOversInChange,
  { reader, actor }: Asker,
  { to, from, reason, places }: Omit<HandOverBody, 'from'> & { to: PartyFound; from: Date },
): Promise<string> {
  const toPartyId = to.id;
  const [organizationId, toName, byName] = [to.organization.id, to.name, actor.name];
  const id = await change.create({ toPartyId, organizationId, toName, byName, from, reason });
  const handed = await change.handOver(reader.userId, { places, toPartyId, from, id });
  if (handed !== new Set(places).size) throw new ProblemError('places-changed');
  return id;
}

async function undoHandOver(change: HandOversInChange, asker: Asker, id: string): Promise<void> {
  const found = await change.find(asker.reader.userId, id);
  if (!found) throw new ProblemError('hand-over-not-found');
  if (!found.isManaged) throw new ProblemError('forbidden');
  if (found.undoneAt) throw new ProblemError('hand-over-undone');
  const now = new Date();
  if (undoUntil(found) <= now) throw new ProblemError('hand-over-final');
  if (!(await change.isUnchanged(id))) throw new ProblemError('places-changed');
  if (found.from > now) await change.callOff(id);
  else await change.giveBack(id, now);
  await change.noteUndone(id, asker.actor.name);
  await change.logPlaces(id, asker.actor, 'place.returned');
  await change.append(asker.actor, {
    action: 'hand-over.undone',
    object: { kind: 'party', id: found.toPartyId, name: found.toName },
    organizationId: found.organizationId,
    after: { handOver: id },
  });
}

const undoUntil = ({ createdAt }: HandOverRow) => new Date(createdAt.getTime() + UNDO_WITHIN_MS);

function describe(found: HandOverRow, places: PlaceRow[]): HandOver {
  const { undoneAt, undoneByName } = found;
  const isOpen = found.isManaged && !undoneAt && undoUntil(found) > new Date();
  return {
    id: found.id,
    to: { id: found.toPartyId, name: found.toName },
    from: found.from.toISOString(),
    reason: found.reason,
    by: found.byName,
    createdAt: found.createdAt.toISOString(),
    undone: undoneAt && { at: undoneAt.toISOString(), by: undoneByName ?? '' },
    undoUntil: isOpen ? undoUntil(found).toISOString() : null,
    places: places.map(toPlace),
  };
}

function toPlace(row: PlaceRow) {
  return {
    chart: { id: row.chart_id, title: row.chart_title },
    organization: row.organization_name,
    stage: {
      id: row.stage_key,
      name: row.stage_name,
      position: row.stage_position,
      count: row.stage_count,
      riskLevel: row.risk_level,
    },
    party: { id: row.from_party_id, name: row.from_name },
  };
}
