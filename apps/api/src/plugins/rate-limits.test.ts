import { buildOrganization } from '@lianfang/db/testing';
import type { LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';

/** 120 a minute: 6 misses, 6 tries of credentials, 1 export. */
const PER_MINUTE = 120;

let api: TestApp;

beforeEach(async () => {
  api = await openTestApp({
    variables: { RATE_LIMIT_PER_MINUTE: PER_MINUTE, TRUST_PROXY: ['10.0.0.1'] },
  });
});

afterEach(() => api.close());

type Ask = () => Promise<LightMyRequestResponse>;

async function askTimes(times: number, ask: Ask): Promise<number[]> {
  const codes: number[] = [];
  for (let n = 0; n < times; n += 1) codes.push((await ask()).statusCode);
  return codes;
}

/** As the socket says it; `forwardedFor` is what anybody can claim. */
function from(remoteAddress: string, url = '/api/v1/charts', forwardedFor?: string): Ask {
  const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  return () => api.send({ method: 'GET', url, remoteAddress, headers });
}

describe('promise 33: requests of a minute are limited', () => {
  test('by address, with 429, Retry-After and a problem that says so', async () => {
    const codes = await askTimes(PER_MINUTE, from('192.0.2.1'));
    expect(new Set(codes)).toEqual(new Set([200]));
    const refused = await from('192.0.2.1')();
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'too-many-requests' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await from('192.0.2.2')()).statusCode).toBe(200);
  });

  test('by account for whoever is logged in, whatever their address used up', async () => {
    const { get } = await api.logIn();
    await askTimes(PER_MINUTE + 1, from('127.0.0.1'));
    expect((await api.get('/api/v1/charts')).statusCode).toBe(429);
    expect(await askTimes(PER_MINUTE, () => get('/api/v1/session'))).not.toContain(429);
    expect((await get('/api/v1/session')).statusCode).toBe(429);
  });

  test('by network for IPv6, of which anybody has 2⁶⁴ addresses', async () => {
    await askTimes(PER_MINUTE, from('2001:db8::1'));
    expect((await from('2001:db8::ffff')()).statusCode).toBe(429);
    expect((await from('2001:db8:0:1::1')()).statusCode).toBe(200);
  });

  test('with refusals counted like answers', async () => {
    const codes = await askTimes(PER_MINUTE + 1, from('192.0.2.3', '/api/v1/audit'));
    expect(codes.at(-2)).toBe(401);
    expect(codes.at(-1)).toBe(429);
  });
});

describe('promise 33: sooner', () => {
  test.each(['/nothing', `/api/v1/charts/${crypto.randomUUID()}`])(
    'for whoever looks for what is not there: %s',
    async (url) => {
      const codes = await askTimes(7, from('192.0.2.4', url));
      expect(codes).toEqual([404, 404, 404, 404, 404, 404, 429]);
      expect((await from('192.0.2.4')()).statusCode, 'what is there is still read').toBe(200);
    },
  );

  test('for whoever tries names and passwords, before any lock', async () => {
    const attempt = () =>
      api.send({
        method: 'POST',
        url: '/api/v1/session',
        remoteAddress: '192.0.2.7',
        payload: { username: crypto.randomUUID(), password: 'guessed-by-nobody' },
      });
    const codes = await askTimes(7, attempt);
    expect(codes).toEqual([401, 401, 401, 401, 401, 401, 429]);
  });

  test('for exports', async () => {
    const organizationId = await buildOrganization(api.database.db);
    const { get } = await api.logIn({ grants: [{ role: 'officer', organizationId }] });
    expect(await askTimes(2, () => get('/api/v1/audit/export'))).toEqual([200, 429]);
  });
});

describe('promise 36: a forged X-Forwarded-For', () => {
  test('from outside changes nothing', async () => {
    await askTimes(PER_MINUTE, from('192.0.2.5', '/api/v1/charts', '198.51.100.1'));
    expect((await from('192.0.2.5', '/api/v1/charts', '198.51.100.2')()).statusCode).toBe(429);
  });

  test('through the configured proxy does not hide who the proxy saw', async () => {
    const seen = '203.0.113.9';
    await askTimes(PER_MINUTE, from('10.0.0.1', '/api/v1/charts', `1.1.1.1, ${seen}`));
    const other = from('10.0.0.1', '/api/v1/charts', `2.2.2.2, ${seen}`);
    expect((await other()).statusCode).toBe(429);
    const neighbour = from('10.0.0.1', '/api/v1/charts', '203.0.113.10');
    expect((await neighbour()).statusCode).toBe(200);
  });

  test('is not what the log writes', async () => {
    const { cookie, userId } = await api.logIn();
    await api.send({
      method: 'GET',
      url: '/api/v1/audit',
      remoteAddress: '192.0.2.6',
      headers: { cookie, 'x-forwarded-for': '198.51.100.7' },
    });
    const entry = await api.database.db.prisma.auditEntry.findFirstOrThrow({
      where: { action: 'access.refused', actorId: userId },
    });
    expect(entry.address).toBe('192.0.2.6');
  });
});
