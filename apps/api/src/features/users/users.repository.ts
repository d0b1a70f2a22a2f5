import type { AuditAction, InvitationPurpose, ListUsersQuery, Page } from '@lianfang/contracts';
import { type Actor, appendEntry, type Database, type Transaction } from '@lianfang/db';
import { foldWords, type RoleHeld } from '@lianfang/domain';
import { addressFor } from '../../lib/account-names.ts';
import { FIND_NAMED_ORGANIZATIONS, type NamedOrganization } from '../../lib/named-organizations.ts';
import type { Person, PersonGrant } from '../../lib/people.ts';
import { isUuid } from '../../lib/uuid.ts';
import { FIND_PERSON, LIST_PEOPLE } from './people-seen.sql.ts';

/** With the id of its row, to take it away by. */
interface GrantRow extends PersonGrant {
  id: string;
}

interface LinkFacts {
  userId: string;
  tokenHash: string;
  purpose: Exclude<InvitationPurpose, 'first-administrator'>;
  expiresAt: Date;
}

/** What happened to somebody, for the log. */
interface PersonFact {
  action: AuditAction;
  /** What it was about; undefined: the person as such, which is of interest to their first organisation. */
  organizationId?: string | null;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

const NEWCOMER = {
  status: 'invited',
  hasAccount: false,
  isDemo: false,
  revision: 1,
  lastSeenAt: null,
} as const;

export type UserRepository = ReturnType<typeof userRepository>;
export type PeopleInChange = ReturnType<typeof peopleInChange>;

export function userRepository({ pool, prisma }: Database) {
  return {
    async list(readerId: string, query: ListUsersQuery): Promise<Page<Person<GrantRow>>> {
      const { page, pageSize, organizationId } = query;
      if (organizationId !== undefined && !isUuid(organizationId)) {
        return { items: [], total: 0, page, pageSize };
      }
      const { rows } = await pool.query(LIST_PEOPLE, [
        readerId,
        foldWords(query.q),
        query.role,
        query.status,
        organizationId ?? null,
        pageSize,
        (page - 1) * pageSize,
      ]);
      return { ...rows[0], page, pageSize };
    },

    /** undefined where there is nobody of that id whom this reader may see. */
    async find(readerId: string, userId: string): Promise<Person<GrantRow> | undefined> {
      if (!isUuid(userId)) return undefined;
      const { rows } = await pool.query(FIND_PERSON, [readerId, userId]);
      return rows[0]?.person;
    },

    /** All of it happens, with its entries in the log, or nothing. */
    change<Result>(work: (people: PeopleInChange) => Promise<Result>): Promise<Result> {
      return prisma.$transaction((tx) => work(peopleInChange(tx)));
    },
  };
}

function peopleInChange(tx: Transaction) {
  async function dropLinks(userId: string): Promise<void> {
    await tx.invitation.deleteMany({ where: { userId, usedAt: null } });
  }

  return {
    /** Whether duties are separated. Who may be last, or collide, is decided by one change at a time. */
    async lockRights(): Promise<boolean> {
      const [row] = await tx.$queryRaw<{ separates: boolean }[]>`
        SELECT separates_duties AS separates FROM installation WHERE id = 1 FOR UPDATE`;
      return row?.separates ?? false;
    },

    /** Somebody whom the reader sees, and what the reader holds, as both are now. */
    async find(
      readerId: string,
      userId: string,
    ): Promise<{ person: Person<GrantRow>; held: RoleHeld[] } | undefined> {
      if (!isUuid(userId)) return undefined;
      const [row] = await tx.$queryRawUnsafe<{ person: Person<GrantRow>; held: RoleHeld[] }[]>(
        FIND_PERSON,
        readerId,
        userId,
      );
      return row;
    },

    findOrganizations(readerId: string, ids: string[]): Promise<NamedOrganization[]> {
      return tx.$queryRawUnsafe(FIND_NAMED_ORGANIZATIONS, readerId, ids.filter(isUuid));
    },

    async isLastSecurityAdministrator(userId: string): Promise<boolean> {
      const others = await tx.user.count({
        where: {
          id: { not: userId },
          disabledAt: null,
          accounts: { some: {} },
          grants: { some: { role: 'security' } },
        },
      });
      return others === 0;
    },

    /** undefined where the account name is taken. */
    async create({ username, name }: Record<'username' | 'name', string>) {
      const [created] = await tx.$queryRaw<{ id: string; createdAt: Date }[]>`
        INSERT INTO users (username, name, email) VALUES (${username}, ${name}, ${addressFor(username)})
        ON CONFLICT DO NOTHING RETURNING id, created_at AS "createdAt"`;
      return created && { ...NEWCOMER, id: created.id, createdAt: created.createdAt.toISOString() };
    },

    /** @returns false where somebody else wrote since that revision; then nothing is changed */
    async write(
      id: string,
      revision: number,
      { name, isDisabled }: { name?: string; isDisabled?: boolean | undefined } = {},
    ): Promise<boolean> {
      const disabledAt = isDisabled ? new Date() : null;
      const { count } = await tx.user.updateMany({
        where: { id, revision },
        data: {
          ...(name !== undefined && { name }),
          ...(isDisabled !== undefined && { disabledAt }),
          revision: { increment: 1 },
        },
      });
      return count === 1;
    },

    async writeGrants(
      userId: string,
      { added, removed }: { added: readonly RoleHeld[]; removed: readonly { id: string }[] },
    ): Promise<void> {
      await tx.roleGrant.deleteMany({ where: { userId, id: { in: removed.map(({ id }) => id) } } });
      await tx.roleGrant.createMany({
        data: added.map(({ role, organizationId }) => ({ userId, role, organizationId })),
      });
    },

    async endSessions(userId: string): Promise<number> {
      return (await tx.session.deleteMany({ where: { userId } })).count;
    },

    dropLinks,

    /** The one link of somebody that works: those before it die. */
    async writeLink({ userId, ...link }: LinkFacts): Promise<void> {
      await dropLinks(userId);
      await tx.invitation.create({ data: { userId, ...link } });
    },

    /** Passes over what a log-in is counting at this moment: waiting for each other would end one of the two. */
    async forgetFailures(username: string): Promise<boolean> {
      const forgotten = await tx.$executeRaw`
        DELETE FROM login_failures WHERE key IN (
          SELECT key FROM login_failures WHERE key = ${`name:${username}`} FOR UPDATE SKIP LOCKED)`;
      return forgotten > 0;
    },

    append(
      actor: Actor,
      { id, name, username }: Pick<Person, 'id' | 'name' | 'username'>,
      fact: PersonFact,
    ): Promise<void> {
      const object = { kind: 'user' as const, id, name: `${name} (${username})` };
      const place = fact.organizationId === undefined ? { personId: id } : {};
      return appendEntry(tx, actor, { ...fact, ...place, object });
    },
  };
}
