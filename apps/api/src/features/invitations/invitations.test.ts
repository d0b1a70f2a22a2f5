import { buildOrganization } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildAccount, listEntries, PASSWORD } from '../../../testing/accounts.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { hashToken, makeToken } from '../../lib/invitation-tokens.ts';
import { invitationRepository } from './invitations.repository.ts';

let api: TestApp;
let prisma: TestApp['database']['db']['prisma'];

beforeAll(async () => {
  api = await openTestApp();
  prisma = api.database.db.prisma;
});

afterAll(() => api.close());

beforeEach(async () => {
  await prisma.user.deleteMany();
  await prisma.organization.deleteMany({ where: { parentId: { not: null } } });
  await prisma.organization.deleteMany();
  await prisma.loginFailure.deleteMany();
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

async function invite(
  userId: string,
  purpose: 'invitation' | 'reset' = 'invitation',
  expiresAt = inHours(1),
): Promise<string> {
  const token = makeToken();
  await prisma.invitation.create({
    data: { userId, purpose, expiresAt, tokenHash: hashToken(token) },
  });
  return token;
}

async function inviteFirst(): Promise<string> {
  const token = makeToken();
  const invitations = invitationRepository(api.database.db);
  expect(await invitations.offerFirstAdministrator(hashToken(token), inHours(24))).toBe(true);
  return token;
}

const post = (url: string, payload: object) =>
  api.send({ method: 'POST', url: `/api/v1${url}`, payload });
const open = (token: string) => post('/invitations/open', { token });
const accept = (token: string, facts: object = {}) =>
  post('/invitations/accept', { token, password: PASSWORD, ...facts });
const logIn = (username: string, password = PASSWORD) => post('/session', { username, password });

describe('POST /api/v1/invitations/open answers 200', () => {
  test('with whom a link is for, and what their password has to be', async () => {
    const organizationId = await buildOrganization(api.database.db);
    await prisma.organization.updateMany({ data: { passwordRules: 'plain' } });
    const grants = [{ role: 'viewer' as const, organizationId }];
    const userId = await buildAccount(api.database, { username: 'li', name: '李某', grants });
    const expiresAt = inHours(1);
    const response = await open(await invite(userId, 'reset', expiresAt));
    expect(response.statusCode, response.body).toBe(200);
    expect(response.json()).toEqual({
      purpose: 'reset',
      username: 'li',
      name: '李某',
      passwordRules: 'plain',
      expiresAt: expiresAt.toISOString(),
    });
  });

  test('with nobody’s name for the first administrator, and does not use the link up', async () => {
    const token = await inviteFirst();
    const expected = { purpose: 'first-administrator', username: null, passwordRules: 'complex' };
    expect((await open(token)).json()).toMatchObject(expected);
    expect((await open(token)).statusCode).toBe(200);
  });

  test('with the strictest rules of the organisations where somebody holds a role, each looked up the tree', async () => {
    const { db } = api.database;
    const parentId = await buildOrganization(db, { name: '某市' });
    const plain = await buildOrganization(db, { name: '甲局', parentId });
    const strict = await buildOrganization(db, { name: '乙局', parentId });
    const write = (id: string, passwordRules: 'plain' | 'complex') =>
      prisma.organization.update({ where: { id }, data: { passwordRules } });
    await write(parentId, 'plain');
    await write(strict, 'complex');
    const rulesFor = async (...organizations: string[]) => {
      const grants = organizations.map((organizationId) => ({
        role: 'viewer' as const,
        organizationId,
      }));
      const username = crypto.randomUUID();
      const userId = await buildAccount(api.database, { username, grants });
      return (await open(await invite(userId))).json().passwordRules;
    };
    expect(await rulesFor(plain)).toBe('plain');
    expect(await rulesFor(plain, strict)).toBe('complex');
    expect(await rulesFor()).toBe('complex');
  });
});

describe('POST /api/v1/invitations/accept answers 204', () => {
  test('promise 13: to the first administrator, who then holds everything everywhere', async () => {
    const { db } = api.database;
    const [city, province] = [await buildOrganization(db), await buildOrganization(db)];
    await buildOrganization(db, { parentId: city });
    const token = await inviteFirst();
    const response = await accept(token, { username: 'Chief.01', name: '某主任' });
    expect(response.statusCode, response.body).toBe(204);
    const { account } = (await logIn('chief.01')).json();
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
    expect((await accept(await inviteFirst(), { username: 'chief', name: '某' })).statusCode).toBe(
      204,
    );
    const { account } = (await logIn('chief')).json();
    expect(account.grants).toEqual([{ role: 'security', organization: null }]);
    await prisma.installation.updateMany({ data: { separatesDuties: false } });
  });

  test('to somebody invited, who can then log in', async () => {
    const userId = await buildAccount(api.database, { username: 'new' });
    await prisma.account.deleteMany();
    expect((await accept(await invite(userId))).statusCode).toBe(204);
    expect((await logIn('new')).statusCode).toBe(200);
    expect((await listEntries(api.database, 'invitation.accepted')).at(-1)).toMatchObject({
      actorId: userId,
      after: { purpose: 'invitation' },
    });
  });

  test('promise 12: to a reset, which ends all sessions, unlocks the name and logs both', async () => {
    const userId = await buildAccount(api.database, { username: 'forgot' });
    const cookie = String((await logIn('forgot')).headers['set-cookie']).split(';')[0] as string;
    for (let n = 0; n < 6; n += 1) await logIn('forgot', 'wrong');
    expect((await logIn('forgot')).statusCode).toBe(429);
    const password = 'Remembered-6';
    expect((await accept(await invite(userId, 'reset'), { password })).statusCode).toBe(204);
    expect((await api.get('/api/v1/session', { cookie })).json().account).toBeNull();
    expect((await logIn('forgot', password)).statusCode).toBe(200);
    expect((await logIn('forgot')).statusCode).toBe(401);
    expect((await listEntries(api.database, 'password.reset')).at(-1)).toMatchObject({
      actorId: userId,
      after: { sessionsEnded: 1, unlocked: true },
    });
  });

  test('once: of two at the same time one, and every other link of that person is void', async () => {
    const userId = await buildAccount(api.database, { username: 'twice' });
    const [token, older] = [await invite(userId), await invite(userId, 'reset')];
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 404, 404]);
    expect((await accept(older)).statusCode).toBe(404);
  });
});

describe('POST /api/v1/invitations/{open,accept} answer 404', () => {
  test('in the same words to an unknown, a used and an expired link, and to one of somebody disabled', async () => {
    const userId = await buildAccount(api.database, { username: 'some' });
    const goneId = await buildAccount(api.database, { username: 'gone' });
    await prisma.user.update({ where: { id: goneId }, data: { disabledAt: new Date() } });
    const used = await invite(userId);
    await accept(used);
    const expired = await invite(userId, 'reset', inHours(-1));
    for (const token of [makeToken(), used, expired, await invite(goneId, 'reset')]) {
      for (const response of [await open(token), await accept(token)]) {
        expect(response.statusCode).toBe(404);
        expect(response.json().code).toBe('invitation-not-found');
      }
    }
    expect(await prisma.user.count({ where: { disabledAt: null, id: goneId } })).toBe(0);
  });

  test('to an older link of the first administrator, once a newer one was printed', async () => {
    const older = await inviteFirst();
    const newer = await inviteFirst();
    expect((await open(older)).statusCode).toBe(404);
    expect((await open(newer)).statusCode).toBe(200);
  });

  test('promise 13: to a link of the first administrator when there is one by another way', async () => {
    const token = await inviteFirst();
    await buildAccount(api.database, { username: 'sec', grants: [{ role: 'security' }] });
    const response = await accept(token, { username: 'late', name: '某' });
    expect(response.statusCode).toBe(404);
    expect(await prisma.user.count()).toBe(1);
  });
});

describe('POST /api/v1/invitations/accept refuses', () => {
  test('promise 11: a weak password with 400, and the link stays good', async () => {
    const userId = await buildAccount(api.database, { username: 'weak' });
    const token = await invite(userId);
    const response = await accept(token, { password: 'password' });
    expect(response.statusCode).toBe(400);
    expect(response.json().code).toBe('weak-password');
    expect(response.json().errors[0].pointer).toBe('#/password');
    expect((await accept(token)).statusCode).toBe(204);
  });

  test('a first administrator whose name is taken with 409, and the link stays good', async () => {
    await buildAccount(api.database, { username: 'taken' });
    const token = await inviteFirst();
    const response = await accept(token, { username: 'TAKEN', name: '某' });
    expect(response.statusCode).toBe(409);
    expect(response.json().code).toBe('username-taken');
    expect((await accept(token, { username: 'free', name: '某' })).statusCode).toBe(204);
  });

  test('with 400 a first administrator without a name, and anybody else who brings one', async () => {
    const nameless = await accept(await inviteFirst());
    expect(nameless.statusCode).toBe(400);
    expect(nameless.json().errors).toEqual([
      { pointer: '#/username', message: '必填。' },
      { pointer: '#/name', message: '必填。' },
    ]);
    const userId = await buildAccount(api.database, { username: 'self' });
    const renamed = await accept(await invite(userId), { username: 'other' });
    expect(renamed.statusCode).toBe(400);
    expect(renamed.json().errors).toMatchObject([{ pointer: '#/username' }]);
  });

  test.each([
    [{}, '#/token'],
    [{ token: 'short', password: 'x' }, '#/token'],
    [{ token: 'x'.repeat(43), password: 'x', role: 'admin' }, '#/role'],
  ])('with 400 the body %o, pointing at %s', async (body, pointer) => {
    const response = await post('/invitations/accept', body);
    expect(response.statusCode).toBe(400);
    expect(JSON.stringify(response.json().errors)).toContain(pointer);
  });
});

test('a token is kept as its hash alone', async () => {
  const token = await inviteFirst();
  const kept = await prisma.invitation.findMany();
  expect(JSON.stringify(kept)).not.toContain(token);
});
