import { openDatabase } from '@lianfang/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { TEST_ENV, TEST_SECRET } from '../../../testing/test-env.ts';
import { buildApp } from '../../app.ts';

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
});

afterAll(() => api.close());

test.each(['/health/live', '/health/ready'])(
  'GET %s answers 200 while all is well',
  async (url) => {
    const response = await api.get(url);
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ status: 'ok' });
  },
);

test('without a database the process lives, is not ready, and says so without a detail of it', async () => {
  const db = openDatabase('postgresql://someone:secret@127.0.0.1:1/nowhere');
  const app = await buildApp({ db, env: TEST_ENV, secret: TEST_SECRET, pageFolder: '/nowhere' });
  expect((await app.inject('/health/live')).statusCode).toBe(200);
  for (const url of ['/health/ready', '/api/v1/charts', '/api/v1/search?q=x']) {
    const response = await app.inject(url);
    expect(response.statusCode, url).toBe(503);
    expect(response.json()).toMatchObject({ code: 'database-unavailable' });
    expect(response.body).not.toMatch(/ECONN|127\.0\.0\.1|secret|stack/);
  }
  await app.close();
  await db.close();
});
