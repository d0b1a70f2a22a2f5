import { ROLES, type Role } from '@lianfang/contracts';
import { isAdministrator } from '@lianfang/domain';
import { appendEntry, SYSTEM_ACTOR } from './audit.ts';
import type { Database, Transaction } from './database.ts';

/** Some sixty statements: seconds, on the embedded database of a slow desktop. */
const PATIENT = { timeout: 60_000, maxWait: 60_000 };

export interface DemoAccount {
  role: Role;
  username: string;
}

/**
 * One account of each role, to look at the product with. Whoever was logged in as one of them with the password
 * of an earlier start is out.
 */
export function openDemoAccounts({ prisma }: Database, hash: string): Promise<DemoAccount[]> {
  return prisma.$transaction(async (tx) => {
    const roots = await tx.organization.findMany({ where: { parentId: null } });
    const accounts: DemoAccount[] = [];
    for (const role of ROLES) accounts.push(await openAccount(tx, { role, hash, roots }));
    return accounts;
  }, PATIENT);
}

/** So that no account with a password that was printed remains. */
export async function closeDemoAccounts({ prisma }: Database): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const accounts = await tx.user.findMany({ where: { isDemo: true, disabledAt: null } });
    const ids = accounts.map(({ id }) => id);
    if (ids.length === 0) return;
    const data = { disabledAt: new Date(), revision: { increment: 1 } };
    await tx.user.updateMany({ where: { id: { in: ids } }, data });
    await tx.account.deleteMany({ where: { userId: { in: ids } } });
    await tx.session.deleteMany({ where: { userId: { in: ids } } });
    await tx.invitation.deleteMany({ where: { userId: { in: ids }, usedAt: null } });
    for (const { id, username } of accounts) {
      const object = { kind: 'user', id, name: username } as const;
      await appendEntry(tx, SYSTEM_ACTOR, { action: 'user.disabled', object });
    }
  }, PATIENT);
}

interface Opening {
  role: Role;
  hash: string;
  roots: { id: string }[];
}

async function openAccount(tx: Transaction, { role, hash, roots }: Opening): Promise<DemoAccount> {
  const username = await nameFor(tx, role);
  const { id } = await tx.user.upsert({
    where: { username },
    create: { name: username, username, email: `${username}@accounts.invalid`, isDemo: true },
    update: { disabledAt: null, revision: { increment: 1 } },
  });
  const where = { userId: id };
  await tx.session.deleteMany({ where });
  await tx.account.deleteMany({ where });
  await tx.invitation.deleteMany({ where: { ...where, usedAt: null } });
  await tx.account.create({
    data: { userId: id, accountId: id, providerId: 'credential', password: hash },
  });
  await tx.roleGrant.deleteMany({ where });
  const places = isAdministrator(role) ? [null] : roots.map((root) => root.id);
  await tx.roleGrant.createMany({
    data: places.map((organizationId) => ({ userId: id, role, organizationId })),
  });
  const object = { kind: 'user', id, name: username } as const;
  const after = { isDemo: true, role };
  await appendEntry(tx, SYSTEM_ACTOR, { action: 'user.enabled', object, after });
  return { role, username };
}

/** Nobody's own account becomes one with a password that is printed. */
async function nameFor(tx: Transaction, role: Role): Promise<string> {
  const startsAlike = { OR: [{ username: role }, { username: { startsWith: `demo-${role}` } }] };
  const real = await tx.user.findMany({ where: { isDemo: false, ...startsAlike } });
  const taken = new Set(real.map(({ username }) => username));
  let [name, number]: [string, number] = [role, 0];
  while (taken.has(name)) {
    number += 1;
    name = number === 1 ? `demo-${role}` : `demo-${role}-${number}`;
  }
  return name;
}
