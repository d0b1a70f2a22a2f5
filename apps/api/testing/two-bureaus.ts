import type { AuditAction } from '@lianfang/contracts';
import { buildOrganization, buildUser, type UserFacts } from '@lianfang/db/testing';
import type { LoggedIn, TestApp } from './test-app.ts';

/** Stands in the name of everything foreign; found in no answer. */
export const CANARY = '外县密雀';

export interface TwoBureaus {
  county: string;
  bureau: string;
  section: string;
  foreignCounty: string;
  foreignBureau: string;
  system: LoggedIn;
  security: LoggedIn;
  audit: LoggedIn;
  /** Of the bureau. */
  admin: LoggedIn;
  viewer: LoggedIn;
}

/** 县 > 局 > 科 with people of each kind, and a 局 of another 县 that nobody here may see. */
export async function openTwoBureaus({ database: { db }, logIn }: TestApp): Promise<TwoBureaus> {
  const county = await buildOrganization(db, { name: '某县' });
  const bureau = await buildOrganization(db, { name: '某县水利局', parentId: county });
  const section = await buildOrganization(db, { name: '水政科', parentId: bureau });
  const foreignCounty = await buildOrganization(db, { name: `${CANARY}县` });
  const foreignBureau = await buildOrganization(db, {
    name: `${CANARY}局`,
    parentId: foreignCounty,
  });
  const [system, security, audit] = await Promise.all(
    (['system', 'security', 'audit'] as const).map((role) =>
      logIn({ name: role, grants: [{ role }] }),
    ),
  );
  return {
    ...{ county, bureau, section, foreignCounty, foreignBureau },
    ...({ system, security, audit } as Record<'system' | 'security' | 'audit', LoggedIn>),
    admin: await logIn({ name: '局管理员', grants: [{ role: 'admin', organizationId: bureau }] }),
    viewer: await logIn({ name: '局科员', grants: [{ role: 'viewer', organizationId: bureau }] }),
  };
}

/** Somebody who has set a password. */
export async function buildActiveUser({ database }: TestApp, facts: UserFacts): Promise<string> {
  const userId = await buildUser(database.db, facts);
  await activate({ database }, userId);
  return userId;
}

export async function activate({ database }: Pick<TestApp, 'database'>, userId: string) {
  await database.db.prisma.account.create({
    data: { userId, accountId: userId, providerId: 'credential', password: 'of-tests' },
  });
}

/** What the log says of changes of an object, the oldest first. */
export async function entriesAbout({ database }: TestApp, objectId: string | null) {
  const entries = await database.db.prisma.auditEntry.findMany({
    where: { objectId, action: { notIn: ['session.started', 'access.refused'] } },
    orderBy: { sequence: 'asc' },
  });
  return entries.map(({ action, organizationId, actorName, before, after }) => ({
    action: action as AuditAction,
    organizationId,
    actorName,
    before: before && JSON.parse(before),
    after: after && JSON.parse(after),
  }));
}
