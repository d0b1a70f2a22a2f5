import type {
  HandOverBody,
  HandOverSummary,
  ListHandOversQuery,
  ListPlacesQuery,
  Page,
} from '@lianfang/contracts';
import {
  type Actor,
  type AuditFact,
  appendEntry,
  type Database,
  type Transaction,
} from '@lianfang/db';
import { oneAtATime } from '../../lib/one-at-a-time.ts';
import type { PartyHeld } from '../../lib/parties.ts';
import { FIND_PARTY } from '../../lib/parties-seen.ts';
import { isUuid } from '../../lib/uuid.ts';
import {
  ARE_OF_ORGANIZATION,
  CALL_OFF,
  FIND_HAND_OVER,
  GIVE_BACK,
  HAND_OVER_PLACES,
  HOLD_PARTIES,
  IS_UNCHANGED,
  LIST_HANDED,
  LIST_PLACES,
  LOG_PLACES,
} from './find-places.sql.ts';
import { LIST_HAND_OVERS } from './list-hand-overs.sql.ts';

/** A place as it is stored, or as it would be. */
export interface PlaceRow {
  id: string;
  chart_id: string;
  chart_title: string;
  organization_name: string;
  stage_key: string;
  stage_name: string;
  stage_position: number;
  stage_count: number;
  risk_level: 'high' | 'medium' | 'low' | null;
  from_party_id: string;
  from_name: string;
}

/** One that can be handed over, with the organisation of its party. */
export interface OpenPlaceRow extends PlaceRow {
  own_id: string;
  own_name: string;
}

export interface HandOverRow {
  id: string;
  organizationId: string;
  toPartyId: string;
  toName: string;
  from: Date;
  reason: string;
  byName: string;
  createdAt: Date;
  undoneAt: Date | null;
  undoneByName: string | null;
  isManaged: boolean;
}

export type HandOverRepository = ReturnType<typeof handOverRepository>;
export type HandOversInChange = ReturnType<typeof handOversInChange>;

export function handOverRepository({ pool, prisma }: Database) {
  const inTurn = oneAtATime();
  return {
    async listPlaces(
      readerId: string,
      { partyId, holder }: ListPlacesQuery,
    ): Promise<OpenPlaceRow[]> {
      if (partyId !== undefined && !isUuid(partyId)) return [];
      const values = [readerId, partyId ?? null, holder ?? null];
      return (await pool.query<OpenPlaceRow>(LIST_PLACES, values)).rows;
    },

    async list(
      readerId: string,
      { page, pageSize }: ListHandOversQuery,
    ): Promise<Page<HandOverSummary>> {
      const values = [readerId, pageSize, (page - 1) * pageSize];
      const { rows } = await pool.query<Pick<Page<HandOverSummary>, 'items' | 'total'>>(
        LIST_HAND_OVERS,
        values,
      );
      const [{ items, total } = { items: [], total: 0 }] = rows;
      return { items, total, page, pageSize };
    },

    /** undefined where there is none of that id that this reader reaches. */
    async find(readerId: string, id: string): Promise<HandOverRow | undefined> {
      if (!isUuid(id)) return undefined;
      return (await pool.query<HandOverRow>(FIND_HAND_OVER, [readerId, id])).rows[0];
    },

    async listHanded(readerId: string, id: string): Promise<PlaceRow[]> {
      return (await pool.query<PlaceRow>(LIST_HANDED, [id, readerId])).rows;
    },

    /**
     * All of it happens, with its entries in the log, or nothing; one after another, so that none waits in a circle.
     * Those of this process wait without a connection: ten that waited with one left none to the rest of the product.
     */
    change: <Result>(work: (handOvers: HandOversInChange) => Promise<Result>): Promise<Result> =>
      inTurn(() =>
        prisma.$transaction(
          async (tx) => {
            await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hand_overs'), 0)`;
            return work(handOversInChange(tx));
          },
          { timeout: 60_000 },
        ),
      ),
  };
}

function handOversInChange(tx: Transaction) {
  return {
    /** Nobody retires it before we are done. */
    async findParty(readerId: string, partyId: string): Promise<PartyHeld | undefined> {
      if (!isUuid(partyId)) return undefined;
      await tx.$executeRaw`SELECT FROM responsible_parties WHERE id = ${partyId}::uuid FOR KEY SHARE`;
      const [row] = await tx.$queryRawUnsafe<PartyHeld[]>(FIND_PARTY, readerId, partyId);
      return row;
    },

    async find(readerId: string, id: string): Promise<HandOverRow | undefined> {
      if (!isUuid(id)) return undefined;
      const [row] = await tx.$queryRawUnsafe<HandOverRow[]>(FIND_HAND_OVER, readerId, id);
      return row;
    },

    async create(
      facts: Pick<HandOverBody, 'toPartyId' | 'reason'> & {
        organizationId: string;
        toName: string;
        byName: string;
        from: Date;
      },
    ): Promise<string> {
      return (await tx.handOver.create({ data: facts, select: { id: true } })).id;
    },

    async areOfOrganization(places: string[], organizationId: string): Promise<boolean> {
      const [row] = await tx.$queryRawUnsafe<{ areOfOrganization: boolean }[]>(
        ARE_OF_ORGANIZATION,
        places.filter(isUuid),
        organizationId,
      );
      return row?.areOfOrganization ?? false;
    },

    /** @returns how many of the places went to the party */
    handOver(
      readerId: string,
      {
        places,
        toPartyId,
        from,
        id,
      }: { places: string[]; toPartyId: string; from: Date; id: string },
    ): Promise<number> {
      const ids = places.filter(isUuid);
      return tx.$executeRawUnsafe(HAND_OVER_PLACES, readerId, ids, from, toPartyId, id);
    },

    async isUnchanged(id: string): Promise<boolean> {
      await tx.$executeRawUnsafe(HOLD_PARTIES, id);
      const [row] = await tx.$queryRawUnsafe<{ isUnchanged: boolean }[]>(IS_UNCHANGED, id);
      return row?.isUnchanged ?? false;
    },

    async callOff(id: string): Promise<void> {
      for (const statement of CALL_OFF) await tx.$executeRawUnsafe(statement, id);
    },

    async giveBack(id: string, at: Date): Promise<void> {
      await tx.$executeRawUnsafe(GIVE_BACK.end, id, at);
      await tx.$executeRawUnsafe(GIVE_BACK.begin, id, at);
    },

    async noteUndone(id: string, undoneByName: string): Promise<void> {
      await tx.handOver.update({ where: { id }, data: { undoneAt: new Date(), undoneByName } });
    },

    async logPlaces(
      id: string,
      actor: Actor,
      action: 'place.handed-over' | 'place.returned',
    ): Promise<void> {
      const { id: actorId, name, address, requestId } = actor;
      const who = [actorId, name, address, requestId];
      await tx.$executeRawUnsafe(LOG_PLACES, id, ...who, action, action === 'place.returned');
    },

    append: (actor: Actor, fact: AuditFact): Promise<void> => appendEntry(tx, actor, fact),
  };
}
