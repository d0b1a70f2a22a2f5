import { buildUser } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAccount, listEntries } from '../../../testing/accounts.ts';
import { CLIENT, startProvider, type TestProvider } from '../../../testing/sign-on-provider.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

const ORIGIN = 'https://lianfang.example';
let provider: TestProvider;
let api: TestApp;
let without: TestApp;

beforeAll(async () => {
  provider = await startProvider(`${ORIGIN}/api/auth/callback/oidc`);
  const variables = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
  };
  api = await openTestApp({ publicUrl: ORIGIN, variables });
  without = await openTestApp();
});

afterAll(async () => {
  await Promise.all([api.close(), without.close()]);
  await provider.stop();
});

const cookiesOf = (response: { headers: Record<string, unknown> }): string[] =>
  [response.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => String(cookie).split(';')[0] as string);

async function begin(returnTo = '/charts') {
  const payload = { returnTo };
  const response = await api.send({ method: 'POST', url: '/api/v1/session/sign-on', payload });
  expect(response.statusCode, response.body).toBe(200);
  return { url: response.json().url as string, cookie: cookiesOf(response).join('; '), response };
}

/** The whole way: from our page to the provider, and back. */
async function signOn(login: string, { returnTo = '/charts', cookie = '' } = {}) {
  const begun = await begin(returnTo);
  const back = await provider.logInAt(begun.url, login);
  expect(back.origin).toBe(ORIGIN);
  const response = await api.send({
    method: 'GET',
    url: back.pathname + back.search,
    headers: { cookie: [begun.cookie, cookie].join('; '), 'user-agent': 'Some Browser 1' },
    remoteAddress: '192.0.2.44',
  });
  const session = cookiesOf(response).find((each) => each.includes('lianfang.session=')) ?? '';
  return { response, session, back, begun };
}

async function who(cookie: string) {
  return (await api.get('/api/v1/session', { cookie })).json().account?.username ?? null;
}

function expectRefusal({ response, session }: Awaited<ReturnType<typeof signOn>>) {
  expect(response.statusCode).toBe(302);
  expect(response.headers.location).toBe('/login?error=sign-on-failed');
  expect(session).toBe('');
}

describe('a single sign-on', () => {
  test('logs in whoever the provider knows by the account name, back on the page they came from', async () => {
    const userId = await buildUser(api.database.db, { username: 'zhang.san' });
    provider.people.set('subject-1', { preferred_username: 'Zhang.San', name: '张某' });
    const { response, session } = await signOn('subject-1', { returnTo: '/charts/1?stage=2' });
    expect(response.statusCode, response.body).toBe(302);
    expect(response.headers.location).toBe(`${ORIGIN}/charts/1?stage=2`);
    expect(await who(session)).toBe('zhang.san');
    expect((await listEntries(api.database, 'session.started')).at(-1)).toMatchObject({
      actorId: userId,
      address: '192.0.2.44',
    });
    expect(await listEntries(api.database, 'user.changed')).toMatchObject([
      { actorId: userId, objectId: userId, after: { signOn: 'bound' } },
    ]);
  });

  test('promise 15: leaves a cookie like that of a log-in by password', async () => {
    const { response } = await signOn('subject-1');
    const cookies = [response.headers['set-cookie'] ?? []].flat();
    const cookie = cookies.find((each) => each.startsWith('__Host-lianfang.session='));
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=43200'])
      expect(cookie).toContain(attribute);
  });

  test('promise 14: ends the session that the cookie named before', async () => {
    const first = await signOn('subject-1');
    const second = await signOn('subject-1', { cookie: first.session });
    expect(await who(first.session)).toBeNull();
    expect(await who(second.session)).toBe('zhang.san');
  });

  test('keeps no token of the provider', async () => {
    await signOn('subject-1');
    const kept = await api.database.db.prisma.account.findMany({ where: { providerId: 'oidc' } });
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ accessToken: null, refreshToken: null, idToken: null });
  });

  test('an identity that is bound stays with its account when the provider gives it the name of somebody invited', async () => {
    const userId = await buildUser(api.database.db, { username: 'invited' });
    provider.people.set('renamed', { preferred_username: 'renamed' });
    await buildUser(api.database.db, { username: 'renamed' });
    await signOn('renamed');
    provider.people.set('renamed', { preferred_username: 'invited' });
    expect(await who((await signOn('renamed')).session)).toBe('renamed');
    expect(await api.database.db.prisma.account.count({ where: { userId } })).toBe(0);
  });

  test('goes by PKCE, with a state and a nonce', async () => {
    const { searchParams } = new URL((await begin()).url);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    expect(searchParams.get('state')).toMatch(/\S{20}/);
    expect(searchParams.get('nonce')).toMatch(/\S{20}/);
  });
});

describe('a single sign-on that fails leads back to /login?error=sign-on-failed, and is logged:', () => {
  test('of a stranger, for whom no account is made', async () => {
    const before = await api.database.db.prisma.user.count();
    provider.people.set('stranger', { preferred_username: 'nobody.here' });
    expectRefusal(await signOn('stranger'));
    expect(await api.database.db.prisma.user.count()).toBe(before);
    expect((await listEntries(api.database, 'session.refused')).at(-1)).toMatchObject({
      result: 'refused',
      after: { reason: 'sign-on-failed' },
    });
  });

  test('of whoever the provider gives no account name', async () => {
    provider.people.set('nameless', { name: '某' });
    expectRefusal(await signOn('nameless'));
  });

  test('of a disabled account, whether it was used before or not', async () => {
    const { prisma } = api.database.db;
    const userId = await buildUser(api.database.db, { username: 'leaver' });
    provider.people.set('leaver-1', { preferred_username: 'leaver' });
    const { session } = await signOn('leaver-1');
    await prisma.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    expect(await who(session)).toBeNull();
    expectRefusal(await signOn('leaver-1'));
    await buildUser(api.database.db, { username: 'never' });
    await prisma.user.updateMany({
      where: { username: 'never' },
      data: { disabledAt: new Date() },
    });
    provider.people.set('never-1', { preferred_username: 'never' });
    expectRefusal(await signOn('never-1'));
  });

  test('of an account that has a password: a name alone is no key to it', async () => {
    const userId = await buildAccount(api.database, { username: 'has-password' });
    provider.people.set('has-password-1', { preferred_username: 'has-password' });
    expectRefusal(await signOn('has-password-1'));
    const accounts = await api.database.db.prisma.account.findMany({ where: { userId } });
    expect(accounts.map(({ providerId }) => providerId)).toEqual(['credential']);
  });

  test('of somebody to whom the provider gave the name of another', async () => {
    provider.people.set('subject-2', { preferred_username: 'zhang.san' });
    expectRefusal(await signOn('subject-2'));
  });

  test('when the way back is walked in another browser, or twice', async () => {
    const { back, begun } = await signOn('subject-1');
    const url = back.pathname + back.search;
    for (const cookie of ['', begun.cookie]) {
      const response = await api.get(url, { cookie });
      expectRefusal({ response, session: '', back, begun });
    }
  });

  test('to whatever somebody makes up', async () => {
    for (const query of ['', '?state=x', '?code=x&state=y', '?error=access_denied', '?state=%00']) {
      const response = await api.get(`/api/auth/callback/oidc${query}`);
      expect(response.statusCode, query).toBe(302);
      expect(response.headers.location).toBe('/login?error=sign-on-failed');
    }
  });
});

describe('POST /api/v1/session/sign-on', () => {
  test('is told of by GET /api/v1/session where it is configured, by its name', async () => {
    expect((await api.get('/api/v1/session')).json().signOn).toEqual({ name: '统一身份认证' });
    expect((await without.get('/api/v1/session')).json().signOn).toBeNull();
  });

  test('answers 404 where no single sign-on is configured, as does the way back', async () => {
    const payload = { returnTo: '/' };
    const url = '/api/v1/session/sign-on';
    expect((await without.send({ method: 'POST', url, payload })).statusCode).toBe(404);
    expect((await without.get('/api/auth/callback/oidc')).statusCode).toBe(404);
  });

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'charts',
  ])('answers 400 to %o, which is no path of the page', async (returnTo) => {
    const payload = { returnTo };
    const response = await api.send({ method: 'POST', url: '/api/v1/session/sign-on', payload });
    expect(response.statusCode).toBe(400);
    expect(response.json().errors).toMatchObject([{ pointer: '#/returnTo' }]);
  });

  test('leads nowhere else by a path that only looks like one of ours', async () => {
    const { response } = await signOn('subject-1', { returnTo: '/.//evil.example' });
    expect(new URL(String(response.headers.location)).origin).toBe(ORIGIN);
  });

  test('answers 503 while the provider is down', async () => {
    const OIDC_ISSUER = 'http://127.0.0.1:1';
    const variables = { OIDC_ISSUER, OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'x' };
    const alone = await openTestApp({ variables });
    const payload = { returnTo: '/' };
    const response = await alone.send({ method: 'POST', url: '/api/v1/session/sign-on', payload });
    expect(response.statusCode).toBe(503);
    expect(response.json().code).toBe('sign-on-unavailable');
    await alone.close();
  });

  test('is the only part of better-auth that answers', async () => {
    for (const url of ['/api/auth/get-session', '/api/auth/ok', '/api/auth/error'])
      expect((await api.get(url)).statusCode, url).toBe(404);
    const payload = { email: 'zhang.san@accounts.invalid', password: 'x' };
    const response = await api.send({ method: 'POST', url: '/api/auth/sign-in/email', payload });
    expect(response.statusCode).toBe(404);
  });
});
