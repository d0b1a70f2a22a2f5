import { loadSeed } from '@lianfang/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEntries } from '../../../testing/accounts.ts';
import { readCsv } from '../../../testing/read-files.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

const FILE = '/api/v1/risk-register/export?format=csv';

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
  await loadSeed(api.database.db, new Date('2026-11-23T08:00:00Z'));
});

afterAll(() => api.close());

test('HEAD of an export reads nothing and is no export', async () => {
  const response = await api.app.inject({ method: 'HEAD', url: FILE });
  expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET']);
  expect(await listEntries(api.database, 'register.exported')).toEqual([]);
});

test('an export without rows is a file with its head alone', async () => {
  const { body, headers } = await api.get(`${FILE}&stage=nowhere`);
  expect(headers['x-total-count']).toBe('0');
  expect(readCsv(body)).toHaveLength(1);
});
