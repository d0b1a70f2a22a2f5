import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAccount, PASSWORD } from '../../../testing/accounts.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
  await buildAccount(api.database, { username: 'zhou' });
});

afterAll(() => api.close());

const logIn = (payload: object) => api.send({ method: 'POST', url: '/api/v1/session', payload });
const cookieOf = (response: { headers: Record<string, unknown> }) =>
  String(response.headers['set-cookie']).split(';')[0] as string;
const who = async (cookie: string) =>
  (await api.get('/api/v1/session', { cookie })).json().account?.username ?? null;

describe('promise 14: a session', () => {
  test('ends after the idle time that is configured', async () => {
    const reader = await api.logIn();
    const idleSince = async (minutes: number) => {
      const updatedAt = new Date(Date.now() - minutes * 60_000);
      await api.database.db.prisma.session.update({
        where: { id: reader.sessionId },
        data: { updatedAt },
      });
      return (await reader.get('/api/v1/session')).json().account;
    };
    expect(await idleSince(29)).not.toBeNull();
    expect(await idleSince(31)).toBeNull();
  });

  test('is kept by use even where a minute without any ends it', async () => {
    const strict = await openTestApp({ variables: { SESSION_IDLE_MINUTES: 1 } });
    const reader = await strict.logIn();
    const where = { id: reader.sessionId };
    const { session } = strict.database.db.prisma;
    await session.update({ where, data: { updatedAt: new Date(Date.now() - 30_000) } });
    expect((await reader.get('/api/v1/session')).json().account).not.toBeNull();
    const { updatedAt } = await session.findUniqueOrThrow({ where });
    expect(Date.now() - updatedAt.getTime()).toBeLessThan(25_000);
    await strict.close();
  });

  test('ends at the latest after the hours that are configured, however busy it was', async () => {
    const short = await openTestApp({ variables: { SESSION_HOURS: 2 } });
    await buildAccount(short.database, { username: 'zhou' });
    const payload = { username: 'zhou', password: PASSWORD };
    const response = await short.send({ method: 'POST', url: '/api/v1/session', payload });
    expect(response.headers['set-cookie']).toContain('Max-Age=7200');
    const session = await short.database.db.prisma.session.findFirstOrThrow();
    const hours = (session.expiresAt.getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(1.9);
    expect(hours).toBeLessThanOrEqual(2);
    await short.database.db.prisma.session.updateMany({ data: { expiresAt: new Date() } });
    const seen = await short.get('/api/v1/session', { cookie: cookieOf(response) });
    expect(seen.json().account).toBeNull();
    await short.close();
  });

  test('that has ended by itself is taken away at the next log-in', async () => {
    const userId = await buildAccount(api.database, { username: 'tidy' });
    const { prisma } = api.database.db;
    const idle = { updatedAt: new Date(Date.now() - 31 * 60_000) };
    await logIn({ username: 'tidy', password: PASSWORD });
    await prisma.session.updateMany({ where: { userId }, data: idle });
    await logIn({ username: 'tidy', password: PASSWORD });
    expect(await prisma.session.count({ where: { userId } })).toBe(1);
  });

  test('is not believed without our signature', async () => {
    const cookie = cookieOf(await logIn({ username: 'zhou', password: PASSWORD }));
    expect(await who(cookie.replace(/.{6}$/, 'AAAAAA'))).toBeNull();
    expect(await who(`lianfang.session=${cookie.split('=')[1]?.split('.')[0]}`)).toBeNull();
  });
});
