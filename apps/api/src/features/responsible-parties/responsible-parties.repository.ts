import type {
  CreateParty,
  DuplicateParties,
  ListPartiesQuery,
  ListPartyHistoryQuery,
  Page,
  PartyHistory,
  PartyStages,
} from '@lianfang/contracts';
import { type Actor, appendEntry, type Database, initialsOf, type Transaction } from '@lianfang/db';
import type { PartyFacts } from '@lianfang/domain';
import type { InLog } from '../../lib/log-facts.ts';
import { FIND_NAMED_ORGANIZATIONS, type NamedOrganization } from '../../lib/named-organizations.ts';
import type { PartyFound, PartyHeld, PartyRow } from '../../lib/parties.ts';
import { matchParties } from '../../lib/parties-matched.ts';
import { FIND_PARTY } from '../../lib/parties-seen.ts';
import type { PartyFact } from '../../lib/party-acts.ts';
import { onceMoreIfNameTaken } from '../../lib/party-names.ts';
import { explainStale, LAST_CHANGE } from '../../lib/stale-parties.ts';
import { isUuid } from '../../lib/uuid.ts';
import {
  COUNT_OPEN,
  DESCRIBE_DUPLICATES,
  LIST_HISTORY,
  LIST_NAMES,
  LIST_STAGES,
  listParties,
} from './list-parties.sql.ts';

interface NamedParty {
  id: string;
  name: string;
  organizationId: string;
}

type DuplicateGroup = DuplicateParties['items'][number];
export type DuplicateRow = DuplicateGroup['parties'][number] &
  Pick<DuplicateGroup, 'organization' | 'mayMerge'>;

export type PartiesInChange = ReturnType<typeof partiesInChange>;
export type PartyRepository = ReturnType<typeof partyRepository>;

export function partyRepository({ pool, prisma }: Database) {
  return {
    async list(readerId: string, query: ListPartiesQuery): Promise<Page<PartyRow>> {
      const { page, pageSize, sort } = query;
      const filter = matchParties(readerId, query);
      if (!filter) return { items: [], total: 0, page, pageSize };
      const slice = [pageSize, (page - 1) * pageSize];
      const { rows } = await pool.query(listParties(sort), [...filter, ...slice]);
      return { ...rows[0], page, pageSize };
    },

    /** undefined where there is none of that id that this reader reaches. */
    async find(readerId: string, partyId: string): Promise<PartyHeld | undefined> {
      if (!isUuid(partyId)) return undefined;
      return (await pool.query<PartyHeld>(FIND_PARTY, [readerId, partyId])).rows[0];
    },

    async listNames(readerId: string): Promise<NamedParty[]> {
      return (await pool.query<NamedParty>(LIST_NAMES, [readerId])).rows;
    },

    async describeDuplicates(readerId: string, ids: string[]): Promise<DuplicateRow[]> {
      return (await pool.query<DuplicateRow>(DESCRIBE_DUPLICATES, [readerId, ids])).rows;
    },

    async listStages(readerId: string, partyId: string): Promise<PartyStages['items']> {
      const { rows } = await pool.query(LIST_STAGES, [readerId, partyId]);
      return rows.map(({ chart }) => chart);
    },

    /** For how many stages it answers now or later, beyond the reader's sight too. */
    async countOpen(partyId: string): Promise<number> {
      return (await pool.query<{ open: number }>(COUNT_OPEN, [partyId])).rows[0]?.open ?? 0;
    },

    async listHistory(
      partyId: string,
      { page, pageSize, readsLog }: ListPartyHistoryQuery & { readsLog: boolean },
    ): Promise<Page<InLog<PartyHistory['items'][number]>>> {
      const values = [partyId, readsLog, pageSize, (page - 1) * pageSize];
      const { rows } = await pool.query(LIST_HISTORY, values);
      return { ...rows[0], page, pageSize };
    },

    /** All of it happens, with its entries in the log, or nothing. */
    change: <Result>(work: (parties: PartiesInChange) => Promise<Result>): Promise<Result> =>
      onceMoreIfNameTaken(() => prisma.$transaction((tx) => work(partiesInChange(tx)))),
  };
}

function partiesInChange(tx: Transaction) {
  return {
    explainStale: async (partyId: string) =>
      explainStale(await tx.$queryRawUnsafe(LAST_CHANGE, partyId)),

    async find(readerId: string, partyId: string): Promise<PartyHeld | undefined> {
      if (!isUuid(partyId)) return undefined;
      const [row] = await tx.$queryRawUnsafe<PartyHeld[]>(FIND_PARTY, readerId, partyId);
      return row;
    },

    async findOrganization(readerId: string, id: string): Promise<NamedOrganization | undefined> {
      const ids = [id].filter(isUuid);
      const [row] = await tx.$queryRawUnsafe<NamedOrganization[]>(
        FIND_NAMED_ORGANIZATIONS,
        readerId,
        ids,
      );
      return row;
    },

    async isSection(id: string, organizationId: string): Promise<boolean> {
      if (!isUuid(id)) return false;
      // Whoever retires it waits for its new member, or the other way round.
      await tx.$executeRaw`SELECT FROM responsible_parties WHERE id = ${id}::uuid FOR SHARE`;
      const where = { id, organizationId, kind: 'section', retiredAt: null } as const;
      return (await tx.responsibleParty.count({ where })) === 1;
    },

    async hasMembers(id: string): Promise<boolean> {
      return (await tx.responsibleParty.count({ where: { sectionId: id, retiredAt: null } })) > 0;
    },

    async isNameTaken(organizationId: string, name: string, besides?: string): Promise<boolean> {
      const where = { organizationId, name, ...(besides && { id: { not: besides } }) };
      return (await tx.responsibleParty.count({ where })) > 0;
    },

    async create({ contact, ...facts }: CreateParty): Promise<string> {
      const data = { ...facts, contact: contact || null, initials: initialsOf(facts.name) };
      return (await tx.responsibleParty.create({ data, select: { id: true } })).id;
    },

    /** @returns false where somebody else wrote since that revision; then nothing is changed */
    async claim({ id, revision }: { id: string; revision: number }): Promise<boolean> {
      const { count } = await tx.responsibleParty.updateMany({
        where: { id, revision },
        data: { revision: { increment: 1 }, changedAt: new Date() },
      });
      return count === 1;
    },

    async write(id: string, { isRetired, ...facts }: PartyFacts, old: PartyFound): Promise<void> {
      const retiredAt =
        isRetired === old.isRetired ? {} : { retiredAt: isRetired ? new Date() : null };
      await tx.responsibleParty.update({
        where: { id },
        data: { ...facts, ...retiredAt, initials: initialsOf(facts.name) },
      });
      if (facts.name !== old.name) {
        await tx.formerPartyName.create({ data: { partyId: id, name: old.name } });
      }
    },

    /** Whether it answers for any stage now or later, beyond the reader's sight too. Who assigns it waits for us. */
    async isAnswering(id: string): Promise<boolean> {
      await tx.$executeRaw`SELECT id FROM responsible_parties WHERE id = ${id}::uuid FOR UPDATE`;
      const open = { partyId: id, OR: [{ to: null }, { to: { gt: new Date() } }] };
      return (await tx.stageAssignment.count({ where: open })) > 0;
    },

    append(
      actor: Actor,
      { id, name, organization }: Pick<PartyFound, 'id' | 'name' | 'organization'>,
      fact: PartyFact,
    ): Promise<void> {
      const object = { kind: 'party' as const, id, name };
      return appendEntry(tx, actor, { organizationId: organization.id, ...fact, object });
    },
  };
}
