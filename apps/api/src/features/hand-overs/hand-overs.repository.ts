import type {
  HandOverBody,
  HandOverSummary,
  ListHandOversQuery,
  ListPlacesQuery,
  Page,
  Wordings,
} from '@lianfang/contracts';
import {
  type Actor,
  type AuditFact,
  appendEntry,
  type Database,
  type Transaction,
} from '@lianfang/db';
import type { HandOverRow } from '../../lib/described-hand-overs.ts';
import { joinWhole } from '../../lib/join-whole.ts';
import { oneAtATime } from '../../lib/one-at-a-time.ts';
import type { PartyHeld, PartyNamed } from '../../lib/parties.ts';
import { FIND_PARTY } from '../../lib/parties-seen.ts';
import type { OpenPlaceRow, PlaceRow } from '../../lib/places.ts';
import { explainStale, LAST_CHANGE } from '../../lib/stale-parties.ts';
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
import { MOVE_MEMBERS, RETURN_MEMBERS } from './merged-members.sql.ts';
import {
  ASSIGN_STAGES,
  ASSIGN_WORDING,
  LIST_OF_WORDING,
  LIST_UNANSWERED,
  LIST_WORDINGS,
} from './printed-places.sql.ts';

interface Handed extends Pick<HandOverBody, 'places' | 'stages' | 'toPartyId' | 'wording'> {
  id: string;
  from: Date;
}

/** The embedded database has one transaction at a time: a hand-over of 10,000 places takes 3 s of it. */
const PATIENCE = { maxWait: 60_000, timeout: 60_000 };

export type HandOverRepository = ReturnType<typeof handOverRepository>;
export type HandOversInChange = ReturnType<typeof handOversInChange>;

export function handOverRepository({ pool, prisma }: Database) {
  const inTurn = oneAtATime();

  const listJoined = <Row>(statement: string, ...values: unknown[]): Promise<Row[]> =>
    prisma.$transaction(
      (tx) => joinWhole(tx, () => tx.$queryRawUnsafe<Row[]>(statement, ...values)),
      PATIENCE,
    );

  return {
    async listPlaces(
      readerId: string,
      { partyId, holder, wording, organizationId }: ListPlacesQuery,
    ): Promise<OpenPlaceRow[]> {
      if ([partyId, organizationId].some((id) => id && !isUuid(id))) return [];
      const list = (statement: string, ...values: unknown[]) =>
        pool.query<OpenPlaceRow>(statement, [readerId, ...values]);
      const organization = organizationId ?? null;
      if (wording !== undefined) {
        return listJoined(LIST_OF_WORDING, readerId, organization, wording);
      }
      if (partyId === undefined && holder === undefined) {
        return (await list(LIST_UNANSWERED, organization)).rows;
      }
      return (await list(LIST_PLACES, partyId ?? null, holder ?? null)).rows;
    },

    async listWordings(readerId: string): Promise<Wordings['items']> {
      return listJoined(LIST_WORDINGS, readerId);
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
        prisma.$transaction(async (tx) => {
          await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hand_overs'), 0)`;
          return work(handOversInChange(tx));
        }, PATIENCE),
      ),
  };
}

function handOversInChange(tx: Transaction) {
  return {
    explainStale: async (partyId: string) =>
      explainStale(await tx.$queryRawUnsafe(LAST_CHANGE, partyId)),

    /** Nobody retires it before we are done. */
    async findParty(readerId: string, partyId: string): Promise<PartyHeld | undefined> {
      if (!isUuid(partyId)) return undefined;
      await tx.$executeRaw`SELECT FROM responsible_parties WHERE id = ${partyId}::uuid FOR NO KEY UPDATE`;
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
        wording?: string | null;
        mergedPartyId?: string;
        mergedName?: string;
        organizationId: string;
        toName: string;
        byName: string;
        from: Date;
      },
    ): Promise<string> {
      return (await tx.handOver.create({ data: facts, select: { id: true } })).id;
    },

    async areOfOrganization(
      { places, stages }: Pick<HandOverBody, 'places' | 'stages'>,
      organizationId: string,
    ): Promise<boolean> {
      const [row] = await tx.$queryRawUnsafe<{ areOfOrganization: boolean }[]>(
        ARE_OF_ORGANIZATION,
        places.filter(isUuid),
        organizationId,
        stages.filter(isUuid),
      );
      return row?.areOfOrganization ?? false;
    },

    /** @returns how many of the places and stages went to the party */
    async handOver(readerId: string, { places, stages, wording, ...of }: Handed): Promise<number> {
      const run = async (statement: string, ids: string[], ...more: string[]) => {
        const values = [readerId, ids.filter(isUuid), of.from, of.toPartyId, of.id, ...more];
        return ids.length === 0 ? 0 : tx.$executeRawUnsafe(statement, ...values);
      };
      const handed = await run(HAND_OVER_PLACES, places);
      const assigned =
        wording === null
          ? await run(ASSIGN_STAGES, stages)
          : await joinWhole(tx, () => run(ASSIGN_WORDING, stages, wording));
      return handed + assigned;
    },

    /** Where the party answers until further notice, as far as the reader sees. */
    async listPlaces(readerId: string, partyId: string): Promise<string[]> {
      const rows = await tx.$queryRawUnsafe<{ id: string }[]>(LIST_PLACES, readerId, partyId, null);
      return rows.map(({ id }) => id);
    },

    /** Whether it answers for any stage now or later, beyond the reader's sight too. */
    async isAnswering(partyId: string): Promise<boolean> {
      const open = { partyId, OR: [{ to: null }, { to: { gt: new Date() } }] };
      return (await tx.stageAssignment.count({ where: open })) > 0;
    },

    /** @returns false where it is so already; then nothing is changed */
    async setRetired(id: string, isRetired: boolean): Promise<boolean> {
      const { count } = await tx.responsibleParty.updateMany({
        where: { id, retiredAt: isRetired ? null : { not: null } },
        data: {
          retiredAt: isRetired ? new Date() : null,
          changedAt: new Date(),
          revision: { increment: 1 },
        },
      });
      return count === 1;
    },

    async hasMembers(sectionId: string): Promise<boolean> {
      return (await tx.responsibleParty.count({ where: { sectionId, retiredAt: null } })) > 0;
    },

    moveMembers: (fromId: string, toId: string, handOverId: string) =>
      tx.$queryRawUnsafe<PartyNamed[]>(MOVE_MEMBERS, fromId, toId, handOverId),

    returnMembers: (handOverId: string) =>
      tx.$queryRawUnsafe<PartyNamed[]>(RETURN_MEMBERS, handOverId),

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
      { areReturned }: { areReturned: boolean },
    ): Promise<void> {
      const { id: actorId, name, address, requestId } = actor;
      await tx.$executeRawUnsafe(LOG_PLACES, id, actorId, name, address, requestId, areReturned);
    },

    append: (actor: Actor, fact: AuditFact): Promise<void> => appendEntry(tx, actor, fact),
  };
}
