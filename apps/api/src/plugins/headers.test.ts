import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';

let api: TestApp;
let shared: TestApp;

beforeAll(async () => {
  [api, shared] = await Promise.all([
    openTestApp(),
    openTestApp({ corsOrigins: ['https://county.example'] }),
  ]);
});

afterAll(() => Promise.all([api.close(), shared.close()]));

describe('security headers', () => {
  test('forbid scripts and styles that are not files of this server', async () => {
    const policy = (await api.get('/api/v1/charts')).headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:/);
  });

  test('break nothing over plain HTTP', async () => {
    const { headers } = await api.get('/api/v1/charts');
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    for (const name of [
      'strict-transport-security',
      'cross-origin-opener-policy',
      'origin-agent-cluster',
    ]) {
      expect(headers, name).not.toHaveProperty(name);
    }
  });

  test('stand on refusals too', async () => {
    const { headers } = await api.get('/nothing');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});

describe('promise 36: what is kept', () => {
  test('is nothing that tells of persons', async () => {
    const { get } = await api.logIn({ grants: [{ role: 'system' }] });
    for (const url of ['/api/v1/session', '/api/v1/users']) {
      const { headers } = await get(url);
      expect(headers['cache-control'], url).toBe('no-store');
    }
    expect((await api.get('/api/v1/audit')).headers['cache-control']).toBe('no-store');
  });

  test('over TLS is that there is TLS, of this host alone', async () => {
    const overTls = await openTestApp({ publicUrl: 'https://lianfang.example' });
    const { headers } = await overTls.get('/api/v1/charts');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    await overTls.close();
  });
});

describe('other origins', () => {
  const origin = 'https://county.example';

  test('may read nothing unless configured', async () => {
    const { headers } = await api.get('/api/v1/charts', { origin });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('that are configured may read, others may not', async () => {
    const allowed = await shared.get('/api/v1/charts', { origin });
    expect(allowed.headers['access-control-allow-origin']).toBe(origin);
    const other = await shared.get('/api/v1/charts', { origin: 'https://other.example' });
    expect(other.headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('are not refused for an OPTIONS that is no preflight', async () => {
    const response = await shared.app.inject({ method: 'OPTIONS', url: '/api/v1/charts' });
    expect(response.statusCode).toBe(204);
  });

  test('that are configured get an answer to a preflight', async () => {
    const response = await shared.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/charts',
      headers: { origin, 'access-control-request-method': 'GET' },
    });
    expect(response.statusCode).toBe(204);
  });
});
