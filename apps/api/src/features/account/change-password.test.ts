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
const changePassword = (cookie: string, payload: object, headers: object = {}) =>
  api.send({
    method: 'PUT',
    url: '/api/v1/account/password',
    payload,
    headers: { cookie, ...headers },
  });

describe('PUT /api/v1/account/password', () => {
  const newPassword = 'Another-5-good';

  test('promise 14: answers 204, ends all other sessions, and only the new password opens from then on', async () => {
    const { username, userId, cookies } = await logInTimes(3);
    const response = await changePassword(cookies[1], { currentPassword: PASSWORD, newPassword });
    expect(response.statusCode, response.body).toBe(204);
    expect(await Promise.all(cookies.map(isIn))).toEqual([false, true, false]);
    expect(await isIn(await logIn(username, PASSWORD))).toBe(false);
    expect(await isIn(await logIn(username, newPassword))).toBe(true);
    expect((await listEntries(api.database, 'password.changed')).at(-1)).toMatchObject({
      actorId: userId,
      objectId: userId,
      after: { sessionsEnded: 2 },
    });
  });

  test('promise 11: keeps a password as scrypt with a salt of its own, and nowhere else', async () => {
    const [one, other] = [await logInTimes(1), await logInTimes(1)];
    for (const { cookies } of [one, other])
      await changePassword(cookies[0], { currentPassword: PASSWORD, newPassword });
    const kept = await api.database.db.prisma.account.findMany({
      where: { userId: { in: [one.userId, other.userId] } },
    });
    const hashes = kept.map(({ password }) => password);
    expect(new Set(hashes).size).toBe(2);
    for (const hash of hashes) expect(hash).toMatch(/^[\da-f]{32}:[\da-f]{128}$/);
    const log = await api.database.db.prisma.auditEntry.findMany();
    expect(JSON.stringify(log, (_, value) => `${value}`)).not.toContain(newPassword);
  });

  test('promise 11: takes 128 characters of any kind, and every one of them counts', async () => {
    const { username, cookies } = await logInTimes(1);
    const long = `Aa1 ${'汉'.repeat(123)}!`;
    const response = await changePassword(cookies[0], {
      currentPassword: PASSWORD,
      newPassword: long,
    });
    expect(response.statusCode, response.body).toBe(204);
    expect(await isIn(await logIn(username, long.replace('!', '?')))).toBe(false);
    expect(await isIn(await logIn(username, long))).toBe(true);
  });

  test('answers 400 to a wrong current password, changes nothing and logs it', async () => {
    const { username, userId, cookies } = await logInTimes(2);
    const response = await changePassword(cookies[0], { currentPassword: 'wrong', newPassword });
    expect(response.statusCode).toBe(400);
    expect(response.json().code).toBe('wrong-password');
    expect(await isIn(cookies[1])).toBe(true);
    expect(await isIn(await logIn(username, PASSWORD))).toBe(true);
    expect((await listEntries(api.database, 'password.refused')).at(-1)).toMatchObject({
      actorId: userId,
      result: 'refused',
    });
  });

  test('promise 12: answers 429 to whoever tries current passwords, the right one included', async () => {
    const { username, userId, cookies } = await logInTimes(1);
    for (let n = 0; n < 6; n += 1)
      await changePassword(cookies[0], { currentPassword: 'wrong', newPassword });
    const response = await changePassword(cookies[0], { currentPassword: PASSWORD, newPassword });
    expect(response.statusCode).toBe(429);
    expect(response.headers['retry-after']).toMatch(/^\d+$/);
    const lock = { objectId: userId, objectName: username, result: 'refused' };
    expect(await listEntries(api.database, 'session.locked')).toMatchObject([lock]);
    await api.database.db.prisma.loginFailure.deleteMany();
  });

  test('promise 12: forgives what the name has failed, at the address too, and nothing of other names', async () => {
    const { loginFailure } = api.database.db.prisma;
    const { username, cookies } = await logInTimes(1);
    await loginFailure.deleteMany();
    await logIn('somebody-else', 'wrong');
    for (const currentPassword of ['wrong', 'wrong', PASSWORD])
      await changePassword(cookies[0], { currentPassword, newPassword });
    const left = await loginFailure.findMany({ orderBy: { key: 'asc' } });
    expect(left.map(({ key, failures }) => [key, failures])).toEqual([
      ['address:127.0.0.1', 1],
      ['name:somebody-else', 1],
      ['name@address:somebody-else@127.0.0.1', 1],
    ]);
    expect(await isIn(await logIn(username, newPassword))).toBe(true);
    await loginFailure.deleteMany();
  });

  test('promise 14: a log-in by the old password that is under way meanwhile is refused, and leaves no session', async () => {
    const { userId, username } = await logInTimes(0);
    const { pool } = api.database.db;
    // The change comes between the verification and the session, in every run.
    await pool.query(`CREATE FUNCTION change_meanwhile() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE accounts SET password = 'another' WHERE user_id = NEW.user_id; RETURN NEW; END $$`);
    await pool.query(`CREATE TRIGGER change_meanwhile BEFORE INSERT ON sessions
      FOR EACH ROW EXECUTE FUNCTION change_meanwhile()`);
    const payload = { username, password: PASSWORD };
    const response = await api.send({ method: 'POST', url: '/api/v1/session', payload });
    await pool.query('DROP FUNCTION change_meanwhile CASCADE');
    expect(response.json()).toMatchObject({ status: 401, code: 'wrong-credentials' });
    expect(await api.database.db.prisma.session.count({ where: { userId } })).toBe(0);
  });

  test.each([
    ['Sh0rt!', '至少 8 个字符。'],
    ['1qaz2wsx', '这个密码太常见，容易被猜到。'],
    ['lower case only', '须含大写字母、小写字母、数字、其他字符中的至少三种。'],
  ])('promise 11: answers 400 to “%s”: %s', async (weak, message) => {
    const { cookies } = await logInTimes(1);
    const response = await changePassword(cookies[0], {
      currentPassword: PASSWORD,
      newPassword: weak,
    });
    expect(response.statusCode).toBe(400);
    expect(response.json().code).toBe('weak-password');
    expect(response.json().errors).toContainEqual({ pointer: '#/newPassword', message });
  });

  test('tells what is wrong with a password in English to whoever reads English', async () => {
    const { username, cookies } = await logInTimes(1);
    const response = await changePassword(
      cookies[0],
      { currentPassword: PASSWORD, newPassword: username },
      { 'accept-language': 'en' },
    );
    const messages = response.json().errors.map((error: { message: string }) => error.message);
    expect(messages).toContain('Must not be the account name.');
  });

  test('answers 401 to whoever is not logged in', async () => {
    const response = await changePassword('', { currentPassword: PASSWORD, newPassword });
    expect(response.statusCode).toBe(401);
  });
});
