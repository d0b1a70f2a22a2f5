import { buildChart } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from '../../../testing/read-files.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
});

afterAll(() => api.close());

test.each([
  // Summer time was kept from 1986 to 1991; nothing else that tells of days knows it.
  ['1988-06-30T15:30:00Z', '1988-06-30'],
  ['1988-06-30T16:00:00Z', '1988-07-01'],
  ['2026-03-31T15:59:59Z', '2026-03-31'],
  ['2026-03-31T16:00:00Z', '2026-04-01'],
])('a level that was decided at %s is in the file, as in the filter, under %s', async (at, day) => {
  const { db } = api.database;
  const stages = [{ name: '受理', riskPoints: [{ text: '拖延' }] }];
  const { id } = await buildChart(db, { visibility: 'public', stages });
  await db.pool.query('UPDATE register_rows SET decided_at = $2 WHERE chart_id = $1', [id, at]);
  const days = `decidedFrom=${day}&decidedTo=${day}`;
  const query = `chartId=${id}&${days}&format=csv&column=decidedAt`;
  const { body } = await api.get(`/api/v1/risk-register/export?${query}`);
  expect(readCsv(body).slice(1)).toEqual([[day]]);
});
