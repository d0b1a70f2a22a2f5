import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import {
  buildActiveUser,
  entriesAbout,
  openTwoBureaus,
  type TwoBureaus,
} from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;
let person: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

beforeEach(async () => {
  person = await buildActiveUser(api, {
    name: '旧名',
    grants: [{ role: 'viewer', organizationId: at.section }],
  });
});

afterAll(() => api.close());

describe('POST /users/{userId}/reset', () => {
  const reset = (asker: LoggedIn, userId: string) =>
    asker.send({ method: 'POST', url: `/api/v1/users/${userId}/reset` });
  const linksOf = (userId: string) =>
    api.database.db.prisma.invitation.findMany({ where: { userId } });

  test('makes a link for a day; links before it die, used ones stay', async () => {
    const { prisma } = api.database.db;
    const used = { userId: person, tokenHash: `used ${person}`, purpose: 'reset' as const };
    const past = new Date(Date.now() - 1000);
    await prisma.invitation.create({ data: { ...used, expiresAt: past, usedAt: past } });
    const first = await reset(at.admin, person);
    expect(first.statusCode).toBe(200);
    const second = (await reset(at.admin, person)).json();
    const hours = (Date.parse(second.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeCloseTo(24, 1);
    const links = await linksOf(person);
    expect(links.map(({ usedAt }) => usedAt === null).toSorted()).toEqual([false, true]);
    expect(second.link).not.toBe(first.json().link);
    expect(await entriesAbout(api, person)).toMatchObject([
      { action: 'invitation.made', after: { purpose: 'reset' }, organizationId: at.section },
      { action: 'invitation.made' },
    ]);
  });

  test('is an invitation again for somebody who never set a password', async () => {
    const payload = { username: 'late', name: '晚到', grants: [] };
    const invited = await at.system.send({ method: 'POST', url: '/api/v1/users', payload });
    const { user } = invited.json();
    expect((await reset(at.system, user.id)).statusCode).toBe(200);
    expect(await linksOf(user.id)).toMatchObject([{ purpose: 'invitation' }]);
  });

  test('promise 12: ends a lock-out of this account name, and of no other, and says so in the log', async () => {
    const { prisma } = api.database.db;
    const { username } = await prisma.user.findUniqueOrThrow({ where: { id: person } });
    const lastAt = new Date();
    const keys = [`name:${username}`, 'name:other', 'address:127.0.0.1'];
    await prisma.loginFailure.createMany({
      data: keys.map((key) => ({ key, failures: 5, lastAt, lockedUntil: lastAt })),
    });
    await reset(at.admin, person);
    const left = await prisma.loginFailure.findMany({ orderBy: { key: 'asc' } });
    expect(left.map(({ key }) => key)).toEqual(['address:127.0.0.1', 'name:other']);
    await reset(at.admin, person);
    const [unlocking, again] = await entriesAbout(api, person);
    expect(unlocking?.after).toMatchObject({ purpose: 'reset', unlocked: true });
    expect(again?.after).not.toHaveProperty('unlocked');
  });

  test('promise 9: not of somebody more powerful, and not of oneself', async () => {
    const powerful = await buildActiveUser(api, {
      grants: [{ role: 'viewer', organizationId: at.bureau }, { role: 'security' }],
    });
    expect((await reset(at.admin, powerful)).json().code).toBe('forbidden');
    expect((await reset(at.system, at.system.userId)).json().code).toBe('forbidden');
    expect(await linksOf(powerful)).toEqual([]);
  });

  test('promise 10: with duties separated, 409 for an administrator of another kind, and no link is made', async () => {
    const { prisma } = api.database.db;
    const row = { where: { id: 1 } };
    const build = (role: 'system' | 'security' | 'audit') =>
      buildActiveUser(api, { grants: [{ role }] });
    const [security, audit, system] = [
      await build('security'),
      await build('audit'),
      await build('system'),
    ];
    expect((await reset(at.system, audit)).statusCode).toBe(200);
    await prisma.invitation.deleteMany({ where: { userId: audit } });
    await prisma.installation.update({ ...row, data: { separatesDuties: true } });
    for (const other of [security, audit]) {
      const response = await reset(at.system, other);
      expect([response.statusCode, response.json().code]).toEqual([
        409,
        'needs-another-administrator',
      ]);
      expect(await linksOf(other)).toEqual([]);
    }
    expect((await reset(at.system, system)).statusCode).toBe(200);
    expect((await reset(at.system, person)).statusCode).toBe(200);
    const separationOffProposedBy = at.audit.userId;
    await prisma.installation.update({ ...row, data: { separationOffProposedBy } });
    await prisma.installation.update({ ...row, data: { separatesDuties: false } });
  });

  test('refuses with 401, 403, 404 and 400', async () => {
    const url = `/api/v1/users/${person}/reset`;
    expect((await api.send({ method: 'POST', url })).statusCode).toBe(401);
    expect((await reset(at.security, person)).statusCode).toBe(403);
    expect((await reset(at.admin, crypto.randomUUID())).statusCode).toBe(404);
    expect((await at.admin.send({ method: 'POST', url: `${url}?x=1` })).statusCode).toBe(400);
  });
});

describe('DELETE /users/{userId}/sessions', () => {
  const end = (asker: LoggedIn, userId: string) =>
    asker.send({ method: 'DELETE', url: `/api/v1/users/${userId}/sessions` });

  test('promise 8: logs somebody out everywhere at once, and says so in the log', async () => {
    const there = await api.logIn({ grants: [{ role: 'viewer', organizationId: at.section }] });
    const response = await end(at.admin, there.userId);
    expect([response.statusCode, response.body]).toEqual([204, '']);
    expect((await there.get('/api/v1/organizations')).statusCode).toBe(401);
    expect(await entriesAbout(api, there.userId)).toMatchObject([
      { action: 'session.ended', before: { sessions: 1 }, organizationId: at.section },
    ]);
  });

  test('refuses with 401, 403, 404 and 400', async () => {
    const url = `/api/v1/users/${person}/sessions`;
    expect((await api.send({ method: 'DELETE', url })).statusCode).toBe(401);
    expect((await end(at.audit, person)).statusCode).toBe(403);
    expect((await end(at.admin, at.security.userId)).statusCode).toBe(404);
    expect((await at.admin.send({ method: 'DELETE', url: `${url}?x=1` })).statusCode).toBe(400);
  });
});
