import type { Invitation } from '@lianfang/contracts';
import {
  type Actor,
  appendEntry,
  type Database,
  SYSTEM_ACTOR,
  type Transaction,
} from '@lianfang/db';
import { addressFor } from '../../lib/account-names.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { RequestActor } from '../../lib/reader.ts';
import {
  FIND_INVITATION,
  HAS_SECURITY_ADMINISTRATOR,
  USE_INVITATION,
} from './find-invitation.sql.ts';

export interface OpenInvitation extends Omit<Invitation, 'expiresAt'> {
  userId: string | null;
  expiresAt: Date;
}

/** Somebody with a new password. */
interface Person {
  id: string;
  username: string;
  name: string;
  hash: string;
}

export type InvitationRepository = ReturnType<typeof invitationRepository>;

/** @param offering who has the link of the first administrator printed: the start, or a command of the owner */
export function invitationRepository({ prisma, pool }: Database, offering: Actor = SYSTEM_ACTOR) {
  return {
    async find(tokenHash: string): Promise<OpenInvitation | null> {
      const { rows } = await pool.query<OpenInvitation>(FIND_INVITATION, [tokenHash]);
      return rows[0] ?? null;
    },

    /** @returns false where somebody can grant roles already, so that none is needed */
    async offerFirstAdministrator(tokenHash: string, expiresAt: Date): Promise<boolean> {
      return prisma.$transaction(async (tx) => {
        if (await hasSecurityAdministrator(tx)) return false;
        const purpose = 'first_administrator';
        await tx.invitation.deleteMany({ where: { purpose, usedAt: null } });
        await tx.invitation.create({ data: { purpose, tokenHash, expiresAt } });
        await appendEntry(tx, offering, {
          action: 'invitation.made',
          object: { kind: 'installation' },
          after: { purpose: 'first-administrator', expiresAt },
        });
        return true;
      });
    },

    /** @throws {ProblemError} where the link is used by now, or the account name taken */
    async acceptAsFirst(tokenHash: string, person: Omit<Person, 'id'>, actor: RequestActor) {
      await prisma.$transaction(async (tx) => {
        await use(tx, tokenHash);
        if (await hasSecurityAdministrator(tx)) throw new ProblemError('invitation-not-found');
        const first = await create(tx, person);
        const grants = await grantFirst(tx, first.id);
        await appendEntry(tx, asThemselves(first, actor), {
          action: 'invitation.accepted',
          object: { kind: 'user', id: first.id, name: first.username },
          personId: first.id,
          after: { purpose: 'first-administrator', grants },
        });
      });
    },

    /** @throws {ProblemError} where the link is used by now */
    async accept(
      tokenHash: string,
      { purpose, person }: { purpose: 'invitation' | 'reset'; person: Person },
      actor: RequestActor,
    ) {
      await prisma.$transaction(async (tx) => {
        await use(tx, tokenHash);
        const ended = await resetAccount(tx, person);
        await appendEntry(tx, asThemselves(person, actor), {
          action: purpose === 'reset' ? 'password.reset' : 'invitation.accepted',
          object: { kind: 'user', id: person.id, name: person.username },
          personId: person.id,
          after: { purpose, ...ended },
        });
      });
    },
  };
}

async function hasSecurityAdministrator(tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRawUnsafe<{ found: boolean }[]>(HAS_SECURITY_ADMINISTRATOR);
  return row?.found ?? false;
}

async function use(tx: Transaction, tokenHash: string): Promise<void> {
  const used = await tx.$executeRawUnsafe(USE_INVITATION, tokenHash);
  if (used === 0) throw new ProblemError('invitation-not-found');
}

async function create(
  tx: Transaction,
  { username, name, hash }: Omit<Person, 'id'>,
): Promise<Person> {
  const id = crypto.randomUUID();
  const data = { id, username, name, email: addressFor(username) };
  const { count } = await tx.user.createMany({ data, skipDuplicates: true });
  if (count === 0) throw new ProblemError('username-taken');
  await writePassword(tx, { id, hash });
  return { id, username, name, hash };
}

/** All there is to hold; under 三员分立 only what lets them make the others. */
async function grantFirst(tx: Transaction, userId: string): Promise<string[]> {
  const { separatesDuties } = await tx.installation.findUniqueOrThrow({ where: { id: 1 } });
  const where = { parentId: null };
  const roots = separatesDuties ? [] : await tx.organization.findMany({ where });
  const everywhere = separatesDuties
    ? (['security'] as const)
    : (['system', 'security', 'audit'] as const);
  await tx.roleGrant.createMany({
    data: [
      ...everywhere.map((role) => ({ userId, role })),
      ...roots.map(({ id: organizationId }) => ({
        userId,
        role: 'admin' as const,
        organizationId,
      })),
    ],
  });
  return [...everywhere, ...roots.map(({ name }) => `admin: ${name}`)];
}

/** Whoever had the old password, or the right to the account at the single sign-on, is out; so is any lock. */
async function resetAccount(tx: Transaction, { id, username, hash }: Person) {
  const where = { userId: id };
  await tx.account.deleteMany({ where });
  await writePassword(tx, { id, hash });
  const sessions = await tx.session.deleteMany({ where });
  const locks = await tx.loginFailure.deleteMany({ where: { key: `name:${username}` } });
  await tx.invitation.deleteMany({ where: { userId: id, usedAt: null } });
  return { sessionsEnded: sessions.count, unlocked: locks.count > 0 };
}

async function writePassword(tx: Transaction, { id, hash }: Pick<Person, 'id' | 'hash'>) {
  await tx.account.create({
    data: { userId: id, accountId: id, providerId: 'credential', password: hash },
  });
}

/** The link says who they are. */
function asThemselves({ id, name, username }: Person, actor: RequestActor): RequestActor {
  return { ...actor, id, name: `${name} (${username})` };
}
