import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAccount, listEntries, PASSWORD } from '../../../testing/accounts.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;
let people = 0;

beforeAll(async () => {
  api = await openTestApp();
});

afterAll(() => api.close());

/** Somebody new, logged in once for each cookie. */
async function logInTimes(times: number) {
  people += 1;
  const username = `person-${people}`;
  const userId = await buildAccount(api.database, { username });
  const cookies: string[] = [];
  for (let n = 0; n < times; n += 1) cookies.push(await logIn(username, PASSWORD));
  return { username, userId, cookies: cookies as [string, string, string] };
}

async function logIn(username: string, password: string): Promise<string> {
  const response = await api.send({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username, password },
    headers: { 'user-agent': 'Some Browser 1' },
  });
  return String(response.headers['set-cookie']).split(';')[0] as string;
}

const isIn = async (cookie: string) =>
  (await api.get('/api/v1/session', { cookie })).json().account !== null;
const end = (cookie: string, id = '') =>
  api.send({ method: 'DELETE', url: `/api/v1/account/sessions${id}`, headers: { cookie } });
const listOf = async (cookie: string) =>
  (await api.get('/api/v1/account/sessions', { cookie })).json().items;

describe('GET /api/v1/account/sessions', () => {
  test('lists where one is logged in, and nobody else', async () => {
    const { cookies } = await logInTimes(2);
    await logInTimes(1);
    const items = await listOf(cookies[1]);
    expect(items).toHaveLength(2);
    expect(items.filter((item: { isCurrent: boolean }) => item.isCurrent)).toHaveLength(1);
    expect(items[0]).toEqual({
      id: expect.any(String),
      startedAt: expect.stringMatching(/Z$/),
      lastSeenAt: expect.stringMatching(/Z$/),
      address: '127.0.0.1',
      userAgent: 'Some Browser 1',
      isCurrent: expect.any(Boolean),
    });
  });

  test('leaves out those that have ended by themselves', async () => {
    const { userId, cookies } = await logInTimes(2);
    const [current] = await listOf(cookies[1]);
    await api.database.db.prisma.session.updateMany({
      where: { userId, id: { not: current.id } },
      data: { updatedAt: new Date(Date.now() - 31 * 60_000) },
    });
    expect(await listOf(cookies[1])).toHaveLength(1);
  });

  test('answers 401 to whoever is not logged in', async () => {
    expect((await api.get('/api/v1/account/sessions')).statusCode).toBe(401);
  });
});

describe('DELETE /api/v1/account/sessions/{sessionId}', () => {
  test('answers 204, ends that one at once and logs it', async () => {
    const { userId, cookies } = await logInTimes(2);
    const other = (await listOf(cookies[0])).find(
      (item: { isCurrent: boolean }) => !item.isCurrent,
    );
    expect((await end(cookies[0], `/${other.id}`)).statusCode).toBe(204);
    expect(await Promise.all(cookies.map(isIn))).toEqual([true, false]);
    expect((await listEntries(api.database, 'session.ended')).at(-1)).toMatchObject({
      actorId: userId,
      after: { sessions: 1 },
    });
  });

  test('takes the cookie away where it is the session one is in', async () => {
    const { cookies } = await logInTimes(1);
    const [{ id }] = await listOf(cookies[0]);
    expect((await end(cookies[0], `/${id}`)).headers['set-cookie']).toContain('Max-Age=0');
    expect(await isIn(cookies[0])).toBe(false);
  });

  test('answers 404 to a session of somebody else, which goes on, and to what is no session', async () => {
    const [own, other] = [await logInTimes(1), await logInTimes(1)];
    const [{ id }] = await listOf(other.cookies[0]);
    for (const foreign of [id, crypto.randomUUID(), 'nonsense']) {
      const response = await end(own.cookies[0], `/${foreign}`);
      expect(response.statusCode).toBe(404);
      expect(response.json().code).toBe('session-not-found');
    }
    expect(await isIn(other.cookies[0])).toBe(true);
  });
});

describe('DELETE /api/v1/account/sessions', () => {
  test('answers 204, logs out everywhere, here too, and logs how many', async () => {
    const { userId, cookies } = await logInTimes(3);
    const [bystander] = (await logInTimes(1)).cookies;
    const response = await end(cookies[0]);
    expect(response.statusCode).toBe(204);
    expect(response.headers['set-cookie']).toContain('Max-Age=0');
    expect(await Promise.all(cookies.map(isIn))).toEqual([false, false, false]);
    expect(await isIn(bystander)).toBe(true);
    expect((await listEntries(api.database, 'session.ended')).at(-1)).toMatchObject({
      objectId: userId,
      after: { sessions: 3 },
    });
  });

  test('answers 401 to whoever is not logged in', async () => {
    expect((await end('')).statusCode).toBe(401);
  });
});
