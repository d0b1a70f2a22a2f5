import { buildUser, type TestDatabase, type UserFacts } from '@lianfang/db/testing';
import { hashPassword } from '../src/lib/passwords.ts';

/** Fit for both rules, and nobody's. */
export const PASSWORD = 'Tested-4-good';

/** One hash for all of them: a new one takes a tenth of a second. */
const hash = hashPassword(PASSWORD);

/** Somebody who can log in with {@link PASSWORD}. */
export async function buildAccount(
  { db }: TestDatabase,
  facts: UserFacts & { username: string },
): Promise<string> {
  const userId = await buildUser(db, facts);
  await db.prisma.account.create({
    data: { userId, accountId: userId, providerId: 'credential', password: await hash },
  });
  return userId;
}

/** Every entry of an action, the oldest first. */
export async function listEntries({ db }: TestDatabase, action: string) {
  const entries = await db.prisma.auditEntry.findMany({
    where: { action },
    orderBy: { sequence: 'asc' },
  });
  return entries.map(({ actorId, address, objectId, objectName, after, result }) => ({
    actorId,
    address,
    objectId,
    objectName,
    after: after === null ? null : JSON.parse(after),
    result,
  }));
}
