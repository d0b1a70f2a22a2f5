import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAccount, listEntries, PASSWORD } from '../../../testing/accounts.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
});

afterAll(() => api.close());

const { random } = Math;
const anyAddress = () => `10.${[1, 2, 3].map(() => Math.floor(random() * 256)).join('.')}`;

function logIn(username: string, password = 'wrong', remoteAddress = anyAddress()) {
  const payload = { username, password };
  return api.send({ method: 'POST', url: '/api/v1/session', payload, remoteAddress });
}

async function failTimes(times: number, username: string, address?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1)
    statuses.push((await logIn(username, 'wrong', address)).statusCode);
  return statuses;
}

/** As if that much time had passed since the last failure. */
async function letPass(key: string, seconds: number): Promise<void> {
  await api.database.db.pool.query(
    `UPDATE login_failures SET last_at = last_at - make_interval(secs => $2),
     locked_until = locked_until - make_interval(secs => $2) WHERE key = $1`,
    [key, seconds],
  );
}

describe('promise 12: an account name', () => {
  test('is locked by its sixth failure in a row, from whatever addresses, also for the right password', async () => {
    const userId = await buildAccount(api.database, { username: 'six' });
    expect(await failTimes(6, 'six')).toEqual([401, 401, 401, 401, 401, 401]);
    const locked = await logIn('six', PASSWORD);
    expect(locked.statusCode).toBe(429);
    expect(locked.json().code).toBe('too-many-attempts');
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(50);
    expect(Number(locked.headers['retry-after'])).toBeLessThanOrEqual(60);
    const [entry] = await listEntries(api.database, 'session.locked');
    expect(entry).toMatchObject({ objectId: userId, objectName: 'six', result: 'refused' });
    expect((await listEntries(api.database, 'session.refused')).at(-1)).toMatchObject({
      objectId: userId,
      after: { reason: 'locked' },
    });
  });

  test('that nobody has is locked in the same way: a lock does not tell who exists', async () => {
    expect((await failTimes(7, 'no-such-person')).at(-1)).toBe(429);
  });

  test('is free again when its time is over, and locked for twice as long by the next failure', async () => {
    await buildAccount(api.database, { username: 'again' });
    await failTimes(6, 'again');
    await letPass('name:again', 61);
    expect((await logIn('again')).statusCode).toBe(401);
    expect(Number((await logIn('again')).headers['retry-after'])).toBeGreaterThan(110);
    await letPass('name:again', 121);
    expect((await logIn('again', PASSWORD)).statusCode).toBe(200);
    expect(await failTimes(5, 'again')).toEqual([401, 401, 401, 401, 401]);
    expect((await logIn('again', PASSWORD)).statusCode).toBe(200);
  });

  test('is forgiven its failures a day after the last one', async () => {
    await buildAccount(api.database, { username: 'tomorrow' });
    await failTimes(5, 'tomorrow');
    await letPass('name:tomorrow', 86_401);
    expect(await failTimes(5, 'tomorrow')).toEqual([401, 401, 401, 401, 401]);
    expect((await logIn('tomorrow', PASSWORD)).statusCode).toBe(200);
  });

  test('is tried six times by forty attempts at once, not forty', async () => {
    await buildAccount(api.database, { username: 'parallel' });
    const answers = await Promise.all(Array.from({ length: 40 }, () => logIn('parallel')));
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(6);
    expect(statuses.filter((status) => status === 429)).toHaveLength(34);
  });
});

describe('promise 12: an address', () => {
  test('is locked by its twenty-first failure, over whatever names, and logged as an address', async () => {
    const address = '192.0.2.7';
    for (let n = 0; n < 21; n += 1) {
      expect((await logIn(`guess-${n}`, 'wrong', address)).statusCode).toBe(401);
    }
    await buildAccount(api.database, { username: 'beside' });
    expect((await logIn('beside', PASSWORD, address)).statusCode).toBe(429);
    expect((await logIn('beside', PASSWORD, '192.0.2.8')).statusCode).toBe(200);
    expect((await listEntries(api.database, 'session.locked')).at(-1)).toMatchObject({
      objectName: address,
      after: { address },
    });
  });

  test('is not forgiven by good log-ins in between: an account is no leave to guess at others', async () => {
    const address = '192.0.2.10';
    await buildAccount(api.database, { username: 'insider' });
    for (let n = 0; n < 20; n += 1) {
      expect((await logIn(`sprayed-${n}`, 'wrong', address)).statusCode).toBe(401);
      expect((await logIn('insider', PASSWORD, address)).statusCode).toBe(200);
    }
    expect((await logIn('sprayed-20', 'wrong', address)).statusCode).toBe(401);
    expect((await logIn('sprayed-21', 'wrong', address)).statusCode).toBe(429);
  });

  test('is forgiven what a name mistyped there once its right password comes: an office may come from one address', async () => {
    const address = '192.0.2.12';
    for (let person = 0; person < 8; person += 1) {
      await buildAccount(api.database, { username: `clumsy-${person}` });
      expect(await failTimes(4, `clumsy-${person}`, address)).toEqual([401, 401, 401, 401]);
      expect((await logIn(`clumsy-${person}`, PASSWORD, address)).statusCode).toBe(200);
    }
  });

  test('is forgiven only what was mistyped at it, not at another address', async () => {
    const address = '192.0.2.13';
    await buildAccount(api.database, { username: 'traveller' });
    await failTimes(5, 'traveller', '192.0.2.14');
    for (let n = 0; n < 20; n += 1) await logIn(`tried-${n}`, 'wrong', address);
    expect((await logIn('traveller', PASSWORD, address)).statusCode).toBe(200);
    expect((await logIn('tried-20', 'wrong', address)).statusCode).toBe(401);
    expect((await logIn('tried-21', 'wrong', address)).statusCode).toBe(429);
  });

  test('is not counted, and not locked, for a good log-in, also where the next failure locks it', async () => {
    const address = '192.0.2.11';
    await buildAccount(api.database, { username: 'frequent' });
    for (let n = 0; n < 20; n += 1) await logIn(`typo-${n}`, 'wrong', address);
    for (let n = 0; n < 3; n += 1)
      expect((await logIn('frequent', PASSWORD, address)).statusCode).toBe(200);
    const row = { where: { key: `address:${address}` } };
    expect(await api.database.db.prisma.loginFailure.findUnique(row)).toMatchObject({
      failures: 20,
      lockedUntil: null,
    });
  });

  test('is a network of 64 bits for IPv6, of which anybody has 2⁶⁴ addresses', async () => {
    for (let n = 0; n < 21; n += 1) await logIn(`six-${n}`, 'wrong', `2001:db8:7:7::${n + 1}`);
    await buildAccount(api.database, { username: 'neighbour' });
    expect((await logIn('neighbour', PASSWORD, '2001:db8:7:7:ffff::1')).statusCode).toBe(429);
    expect((await logIn('neighbour', PASSWORD, '2001:db8:7:8::1')).statusCode).toBe(200);
  });

  test('that is locked cannot lock names', async () => {
    const address = '192.0.2.9';
    for (let n = 0; n < 21; n += 1) await logIn(`other-${n}`, 'wrong', address);
    await buildAccount(api.database, { username: 'victim' });
    expect((await failTimes(10, 'victim', address)).every((status) => status === 429)).toBe(true);
    expect((await logIn('victim', PASSWORD)).statusCode).toBe(200);
  });
});
