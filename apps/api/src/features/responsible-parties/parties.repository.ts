import type {
  CreateParty,
  ListPartiesQuery,
  Page,
  Party,
  PartyDetail,
  PartyStages,
} from '@lianfang/contracts';
import {
  type Actor,
  type AuditFact,
  appendEntry,
  type Database,
  initialsOf,
  type Transaction,
} from '@lianfang/db';
import { foldWords, type HolderPeriod, type RoleHeld } from '@lianfang/domain';
import { FIND_NAMED_ORGANIZATIONS, type NamedOrganization } from '../../lib/named-organizations.ts';
import { isUuid } from '../../lib/uuid.ts';
import { FIND_PARTY, LIST_STAGES, listParties } from './parties-seen.sql.ts';

interface InTree {
  /** Ids of its organisation and of all above it. */
  path: string[];
}

export type PartyRow = Omit<Party, 'abilities'> & InTree;
export type PartyFound = Omit<PartyDetail, 'abilities'> & InTree & { revision: number };

/** One that the reader sees, and what the reader holds, as both are now. */
export interface PartyHeld {
  party: PartyFound;
  held: RoleHeld[];
}

/** What can be changed of a party itself. */
export interface PartyFacts {
  name: string;
  kind: Party['kind'];
  sectionId: string | null;
  contact: string | null;
  isRetired: boolean;
}

/** What happened to a party, for the log. */
type PartyFact = Omit<AuditFact, 'object' | 'organizationId'>;

export type PartyRepository = ReturnType<typeof partyRepository>;
export type PartiesInChange = ReturnType<typeof partiesInChange>;

export function partyRepository({ pool, prisma }: Database) {
  return {
    async list(readerId: string, query: ListPartiesQuery): Promise<Page<PartyRow>> {
      const { page, pageSize, organizationId, kind, state, sort } = query;
      if (organizationId !== undefined && !isUuid(organizationId)) {
        return { items: [], total: 0, page, pageSize };
      }
      const { rows } = await pool.query(listParties(sort), [
        readerId,
        foldWords(query.q),
        kind,
        state.length > 0 ? state : ['held', 'vacant'],
        organizationId ?? null,
        pageSize,
        (page - 1) * pageSize,
      ]);
      return { ...rows[0], page, pageSize };
    },

    /** undefined where there is none of that id that this reader reaches. */
    async find(readerId: string, partyId: string): Promise<PartyHeld | undefined> {
      if (!isUuid(partyId)) return undefined;
      return (await pool.query<PartyHeld>(FIND_PARTY, [readerId, partyId])).rows[0];
    },

    async listStages(readerId: string, partyId: string): Promise<PartyStages['items']> {
      const { rows } = await pool.query(LIST_STAGES, [readerId, partyId]);
      return rows.map(({ chart }) => chart);
    },

    /** All of it happens, with its entries in the log, or nothing. */
    change<Result>(work: (parties: PartiesInChange) => Promise<Result>): Promise<Result> {
      return prisma.$transaction((tx) => work(partiesInChange(tx)));
    },
  };
}

function partiesInChange(tx: Transaction) {
  return {
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
      const where = { id, organizationId, kind: 'section', retiredAt: null } as const;
      return (await tx.responsibleParty.count({ where })) === 1;
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
      const retiredAt = isRetired === old.isRetired ? {} : { retiredAt: isRetired ? new Date() : null };
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

    async isUser(userId: string, organizationIds: string[]): Promise<boolean> {
      if (!isUuid(userId)) return false;
      const grants = { some: { organizationId: { in: organizationIds } } };
      return (await tx.user.count({ where: { id: userId, disabledAt: null, grants } })) === 1;
    },

    async appoint(partyId: string, holder: HolderPeriod & { reason: string }): Promise<void> {
      const { from, to, ...facts } = holder;
      const days = { fromDay: new Date(from), toDay: to === null ? null : new Date(to) };
      await tx.partyHolder.create({
        data: { ...facts, ...days, partyId, initials: initialsOf(holder.name) },
      });
    },

    async endHolder(id: string, to: string, endReason: string): Promise<void> {
      await tx.partyHolder.update({ where: { id }, data: { toDay: new Date(to), endReason } });
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
