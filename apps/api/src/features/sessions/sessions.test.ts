import { buildOrganization } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAccount, listEntries, PASSWORD } from '../../../testing/accounts.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;
let zhou: string;
let organizationId: string;

beforeAll(async () => {
  api = await openTestApp();
  organizationId = await buildOrganization(api.database.db, { name: '某县能源局' });
  const grants = [{ role: 'editor' as const, organizationId }];
  zhou = await buildAccount(api.database, { username: 'zhou', name: '周某', grants });
});

afterAll(() => api.close());

let addresses = 0;

/** From an address of its own, so that one test does not lock another out. */
function logIn(body: object, headers: Record<string, string> = {}) {
  addresses += 1;
  const remoteAddress = `10.0.${addresses >> 8}.${addresses & 255}`;
  return api.send({
    method: 'POST',
    url: '/api/v1/session',
    payload: body,
    headers,
    remoteAddress,
  });
}

const cookieOf = (response: { headers: Record<string, unknown> }) =>
  String(response.headers['set-cookie']).split(';')[0] as string;
const who = async (cookie: string) =>
  (await api.get('/api/v1/session', { cookie })).json().account?.username ?? null;

describe('POST /api/v1/session answers 200', () => {
  test('with who it is and a cookie that proves it', async () => {
    const response = await logIn({ username: 'zhou', password: PASSWORD });
    expect(response.statusCode, response.body).toBe(200);
    expect(response.json()).toEqual({
      account: {
        id: zhou,
        name: '周某',
        username: 'zhou',
        hasPassword: true,
        holdsPost: false,
        grants: [{ role: 'editor', organization: { id: organizationId, name: '某县能源局' } }],
      },
      abilities: ['chart.read', 'chart.edit', 'party.read', 'organization.read'],
      signOn: null,
    });
    expect(await who(cookieOf(response))).toBe('zhou');
  });

  test('whatever the case and width of the account name', async () => {
    const response = await logIn({ username: 'ＺＨｏｕ', password: PASSWORD });
    expect(response.statusCode, response.body).toBe(200);
  });

  test('promise 14: with a new session id each time, and the one the cookie named before has ended', async () => {
    const first = cookieOf(await logIn({ username: 'zhou', password: PASSWORD }));
    const second = cookieOf(
      await logIn({ username: 'zhou', password: PASSWORD }, { cookie: first }),
    );
    expect(second).not.toBe(first);
    expect(await who(first)).toBeNull();
    expect(await who(second)).toBe('zhou');
  });

  test('promise 15: with a cookie that scripts and other sites do not get', async () => {
    const { headers } = await logIn({ username: 'zhou', password: PASSWORD });
    expect(headers['set-cookie']).toMatch(
      /^lianfang\.session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  test('promise 15: under https with a cookie that only this host sets, and only TLS carries', async () => {
    const secure = await openTestApp({ publicUrl: 'https://lianfang.example' });
    await buildAccount(secure.database, { username: 'zhou' });
    const payload = { username: 'zhou', password: PASSWORD };
    const response = await secure.send({ method: 'POST', url: '/api/v1/session', payload });
    expect(response.headers['set-cookie']).toMatch(
      /^__Host-lianfang\.session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    await secure.close();
  });

  test('and writes the log-in to the log, with the address', async () => {
    const { length } = await listEntries(api.database, 'session.started');
    await logIn({ username: 'zhou', password: PASSWORD });
    const entries = await listEntries(api.database, 'session.started');
    expect(entries).toHaveLength(length + 1);
    expect(entries.at(-1)).toMatchObject({
      actorId: zhou,
      address: expect.stringMatching(/^10\.0\./),
    });
  });
});

describe('POST /api/v1/session answers 401', () => {
  test('promise 12: in the same words to an unknown name, a wrong password, a disabled account and one without a password', async () => {
    const { db } = api.database;
    const disabled = await buildAccount(api.database, { username: 'gone' });
    await db.prisma.user.update({ where: { id: disabled }, data: { disabledAt: new Date() } });
    const invited = await buildAccount(api.database, { username: 'invited' });
    await db.prisma.account.deleteMany({ where: { userId: invited } });
    const answers = await Promise.all([
      logIn({ username: 'nobody', password: PASSWORD }),
      logIn({ username: 'zhou', password: `${PASSWORD}?` }),
      logIn({ username: 'gone', password: PASSWORD }),
      logIn({ username: 'invited', password: PASSWORD }),
    ]);
    const told = answers.map((answer) => {
      const { instance: _, requestId: __, ...problem } = answer.json();
      expect(answer.headers['set-cookie']).toBeUndefined();
      return { status: answer.statusCode, problem };
    });
    expect(told[0]).toMatchObject({ status: 401, problem: { code: 'wrong-credentials' } });
    for (const each of told) expect(each).toEqual(told[0]);
  });

  test('promise 12: in the same class of time for a known and an unknown name', async () => {
    const timesOf = async (names: string[]) => {
      const times: number[] = [];
      for (const username of names) {
        const started = performance.now();
        await logIn({ username, password: 'wrong' });
        times.push(performance.now() - started);
      }
      return times.toSorted((a, b) => a - b)[2] as number;
    };
    for (const username of ['t1', 't2', 't3', 't4', 't5'])
      await buildAccount(api.database, { username });
    const known = await timesOf(['t1', 't2', 't3', 't4', 't5']);
    const unknown = await timesOf(['u1', 'u2', 'u3', 'u4', 'u5']);
    // Without a hash to verify an unknown name is answered twenty times as fast.
    expect(unknown).toBeGreaterThan(known / 3);
    expect(known).toBeGreaterThan(unknown / 3);
  });

  test('and logs the refusal with the account, but never a name that is nobody’s: people type passwords there', async () => {
    await logIn({ username: 'zhou', password: 'wrong' });
    await logIn({ username: 'my-Secret-4-typo', password: 'wrong' });
    const [known, unknown] = (await listEntries(api.database, 'session.refused')).slice(-2);
    const after = { reason: 'wrong-credentials' };
    expect(known).toMatchObject({ objectId: zhou, objectName: 'zhou', result: 'refused', after });
    expect(unknown).toMatchObject({ objectId: null, objectName: null, result: 'refused', after });
    const all = await api.database.db.prisma.auditEntry.findMany();
    expect(JSON.stringify(all, (_, value) => `${value}`)).not.toContain('secret-4-typo');
  });
});

describe('POST /api/v1/session answers 400', () => {
  test.each([
    [{}, '#/username'],
    [{ username: 'zhou' }, '#/password'],
    [{ username: ['zhou'], password: PASSWORD }, '#/username'],
    [{ username: 'zhou\u0000', password: PASSWORD }, '#/username'],
    [{ username: 'zhou', password: 'x'.repeat(129) }, '#/password'],
    [{ username: 'zhou', password: PASSWORD, role: 'admin' }, '#/role'],
  ])('to %o, pointing at %s', async (body, pointer) => {
    const response = await logIn(body);
    expect(response.statusCode).toBe(400);
    expect(response.json().errors.map((error: { pointer: string }) => error.pointer)).toContain(
      pointer,
    );
  });
});

describe('DELETE /api/v1/session', () => {
  test('promise 14: answers 204, takes the cookie away, ends the session on the server and logs it', async () => {
    const cookie = cookieOf(await logIn({ username: 'zhou', password: PASSWORD }));
    const response = await api.send({
      method: 'DELETE',
      url: '/api/v1/session',
      headers: { cookie },
    });
    expect(response.statusCode).toBe(204);
    expect(response.headers['set-cookie']).toMatch(/^lianfang\.session=; Max-Age=0; Path=\//);
    expect(await who(cookie)).toBeNull();
    const entry = (await listEntries(api.database, 'session.ended')).at(-1);
    expect(entry).toMatchObject({ actorId: zhou, objectId: zhou, after: { sessions: 1 } });
  });

  test('answers 401 to whoever is not logged in', async () => {
    const response = await api.send({ method: 'DELETE', url: '/api/v1/session' });
    expect(response.statusCode).toBe(401);
    expect(response.json().code).toBe('not-signed-in');
  });
});
