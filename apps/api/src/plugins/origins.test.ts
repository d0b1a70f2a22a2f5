import { buildChart, buildOrganization } from '@lianfang/db/testing';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';

const PUBLIC_URL = 'https://lianfang.example';
const CONFIGURED = 'https://county.example';

let named: TestApp;
let unnamed: TestApp;

beforeAll(async () => {
  [named, unnamed] = await Promise.all([
    openTestApp({ publicUrl: PUBLIC_URL, corsOrigins: [CONFIGURED] }),
    openTestApp(),
  ]);
});

afterAll(() => Promise.all([named.close(), unnamed.close()]));

type Headers = Record<string, string>;

/** A change that would succeed, by an admin in their own organisation. */
async function change(api: TestApp, headers: Headers): Promise<LightMyRequestResponse> {
  const { db } = api.database;
  const organizationId = await buildOrganization(db);
  const { id } = await buildChart(db, { organizationId });
  const { get, cookie } = await api.logIn({ grants: [{ role: 'admin', organizationId }] });
  const { etag } = (await get(`/api/v1/charts/${id}/live`)).headers;
  return api.send({
    method: 'PUT',
    url: `/api/v1/charts/${id}/visibility`,
    headers: { cookie, 'if-match': `${etag}`, ...headers },
    payload: { visibility: 'internal' },
  });
}

describe('promise 15: a change that another site asks for is refused with 403', () => {
  test.each<[string, Headers]>([
    ['another site', { origin: 'https://evil.example' }],
    ['a sibling host', { origin: 'https://other.lianfang.example' }],
    ['the same host without TLS', { origin: 'http://lianfang.example' }],
    ['another port', { origin: 'https://lianfang.example:8443' }],
    ['nobody, as a sandboxed frame says', { origin: 'null' }],
    ['what begins like ours', { origin: 'https://lianfang.example.evil.example' }],
    ['no origin at all, yet from across sites', { 'sec-fetch-site': 'cross-site' }],
    ['no origin at all, yet from a sibling', { 'sec-fetch-site': 'same-site' }],
    ['us, and yet from across sites', { origin: PUBLIC_URL, 'sec-fetch-site': 'cross-site' }],
  ])('from %s', async (_from, headers) => {
    const answer = await change(named, headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'foreign-origin' });
  });

  test('without PUBLIC_URL from whatever is not the host that was asked', async () => {
    const answer = await change(unnamed, { origin: 'http://evil.example', host: 'bureau:3000' });
    expect(answer.statusCode).toBe(403);
  });

  test('and nothing was changed; reading goes on', async () => {
    const { db } = named.database;
    expect(await db.prisma.chart.count({ where: { visibility: 'internal' } })).toBe(0);
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await named.get('/api/v1/charts', headers)).statusCode).toBe(200);
  });
});

describe('a change is let in', () => {
  test.each<[string, Headers]>([
    ['our own page', { origin: PUBLIC_URL, 'sec-fetch-site': 'same-origin' }],
    ['a site that is configured', { origin: CONFIGURED, 'sec-fetch-site': 'cross-site' }],
    ['a script that sends JSON and neither header', {}],
  ])('from %s', async (_from, headers) => {
    expect((await change(named, headers)).statusCode).toBe(200);
  });

  test.each(['http://bureau:3000', 'https://bureau:3000'])(
    'without PUBLIC_URL from the host that was asked, whatever ends TLS: %s',
    async (origin) => {
      expect((await change(unnamed, { origin, host: 'bureau:3000' })).statusCode).toBe(200);
    },
  );
});

test('a form of an old browser, which sends neither header, is refused where somebody is logged in', async () => {
  const { cookie } = await unnamed.logIn();
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (headers: Headers) =>
    unnamed.send({ method: 'POST', url: '/api/v1/users', headers, payload: 'a=b' });
  expect((await post({ ...form, cookie })).json()).toMatchObject({ code: 'foreign-origin' });
  expect((await post(form)).json()).toMatchObject({ code: 'not-signed-in' });
});

test('only a site that is configured may read with the cookies of its reader', async () => {
  const allowed = await named.get('/api/v1/charts', { origin: CONFIGURED });
  expect(allowed.headers['access-control-allow-credentials']).toBe('true');
  expect(allowed.headers.vary).toContain('Origin');
  const other = await named.get('/api/v1/charts', { origin: 'https://evil.example' });
  expect(other.headers['access-control-allow-origin']).toBeUndefined();
});
