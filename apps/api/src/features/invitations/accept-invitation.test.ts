import { buildOrganization } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildAccount, listEntries } from '../../../testing/accounts.ts';
import { linksOf } from '../../../testing/invitations.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;
let prisma: TestApp['database']['db']['prisma'];
let links: ReturnType<typeof linksOf>;

beforeAll(async () => {
  api = await openTestApp();
  prisma = api.database.db.prisma;
  links = linksOf(api);
});

afterAll(() => api.close());

beforeEach(() => links.empty());

describe('POST /api/v1/invitations/accept answers 204', () => {
  test('promise 13: to the first administrator, who then holds everything everywhere', async () => {
    const { db } = api.database;
    const [city, province] = [await buildOrganization(db), await buildOrganization(db)];
    await buildOrganization(db, { parentId: city });
    const token = await links.inviteFirst();
    const response = await links.accept(token, { username: 'Chief.01', name: '某主任' });
    expect(response.statusCode, response.body).toBe(204);
    const { account } = (await links.logIn('chief.01')).json();
    expect(account).toMatchObject({ username: 'chief.01', name: '某主任' });
    const held = account.grants.map(
      ({ role, organization }: { role: string; organization: { id: string } | null }) =>
        `${role} ${organization?.id ?? 'everywhere'}`,
    );
    expect(held.toSorted()).toEqual(
      [
        `admin ${city}`,
        `admin ${province}`,
        'audit everywhere',
        'security everywhere',
        'system everywhere',
      ].toSorted(),
    );
    expect((await listEntries(api.database, 'invitation.accepted')).at(-1)).toMatchObject({
      actorId: account.id,
      objectName: 'chief.01',
      after: { purpose: 'first-administrator' },
    });
  });

  test('to the first administrator under 三员分立, who then only grants roles', async () => {
    await prisma.installation.updateMany({
      data: { separatesDuties: true, separationOffProposedBy: crypto.randomUUID() },
    });
    await buildOrganization(api.database.db);
    expect(
      (await links.accept(await links.inviteFirst(), { username: 'chief', name: '某' })).statusCode,
    ).toBe(204);
    const { account } = (await links.logIn('chief')).json();
    expect(account.grants).toEqual([{ role: 'security', organization: null }]);
    await prisma.installation.updateMany({ data: { separatesDuties: false } });
  });

  test('to somebody invited, who can then log in', async () => {
    const userId = await buildAccount(api.database, { username: 'new' });
    await prisma.account.deleteMany();
    expect((await links.accept(await links.invite(userId))).statusCode).toBe(204);
    expect((await links.logIn('new')).statusCode).toBe(200);
    expect((await listEntries(api.database, 'invitation.accepted')).at(-1)).toMatchObject({
      actorId: userId,
      after: { purpose: 'invitation' },
    });
  });

  test('promise 12: to a reset, which ends all sessions, unlocks the name and logs both', async () => {
    const userId = await buildAccount(api.database, { username: 'forgot' });
    const cookie = String((await links.logIn('forgot')).headers['set-cookie']).split(
      ';',
    )[0] as string;
    for (let n = 0; n < 6; n += 1) await links.logIn('forgot', 'wrong');
    expect((await links.logIn('forgot')).statusCode).toBe(429);
    const password = 'Remembered-6';
    expect((await links.accept(await links.invite(userId, 'reset'), { password })).statusCode).toBe(
      204,
    );
    expect((await api.get('/api/v1/session', { cookie })).json().account).toBeNull();
    expect((await links.logIn('forgot', password)).statusCode).toBe(200);
    expect((await links.logIn('forgot')).statusCode).toBe(401);
    expect((await listEntries(api.database, 'password.reset')).at(-1)).toMatchObject({
      actorId: userId,
      after: { sessionsEnded: 1, unlocked: true },
    });
  });

  test('once: of two at the same time one, and every other link of that person is void', async () => {
    const userId = await buildAccount(api.database, { username: 'twice' });
    const [token, older] = [await links.invite(userId), await links.invite(userId, 'reset')];
    const answers = await Promise.all([
      links.accept(token),
      links.accept(token),
      links.accept(token),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 404, 404]);
    expect((await links.accept(older)).statusCode).toBe(404);
  });
});

describe('POST /api/v1/invitations/accept refuses', () => {
  test('promise 11: a weak password with 400, and the link stays good', async () => {
    const userId = await buildAccount(api.database, { username: 'weak' });
    const token = await links.invite(userId);
    const response = await links.accept(token, { password: 'password' });
    expect(response.statusCode).toBe(400);
    expect(response.json().code).toBe('weak-password');
    expect(response.json().errors[0].pointer).toBe('#/password');
    expect((await links.accept(token)).statusCode).toBe(204);
  });

  test('a first administrator whose name is taken with 409, and the link stays good', async () => {
    await buildAccount(api.database, { username: 'taken' });
    const token = await links.inviteFirst();
    const response = await links.accept(token, { username: 'TAKEN', name: '某' });
    expect(response.statusCode).toBe(409);
    expect(response.json().code).toBe('username-taken');
    expect((await links.accept(token, { username: 'free', name: '某' })).statusCode).toBe(204);
  });

  test('with 400 a first administrator without a name, and anybody else who brings one', async () => {
    const nameless = await links.accept(await links.inviteFirst());
    expect(nameless.statusCode).toBe(400);
    expect(nameless.json().errors).toEqual([
      { pointer: '#/username', message: '必填。' },
      { pointer: '#/name', message: '必填。' },
    ]);
    const userId = await buildAccount(api.database, { username: 'self' });
    const renamed = await links.accept(await links.invite(userId), { username: 'other' });
    expect(renamed.statusCode).toBe(400);
    expect(renamed.json().errors).toMatchObject([{ pointer: '#/username' }]);
  });

  test.each([
    [{}, '#/token'],
    [{ token: 'short', password: 'x' }, '#/token'],
    [{ token: 'x'.repeat(43), password: 'x', role: 'admin' }, '#/role'],
  ])('with 400 the body %o, pointing at %s', async (body, pointer) => {
    const response = await links.post('/invitations/accept', body);
    expect(response.statusCode).toBe(400);
    expect(JSON.stringify(response.json().errors)).toContain(pointer);
  });
});
