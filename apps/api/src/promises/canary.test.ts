import { MATRIX_SIDES, ORGANIZATION_ROLES } from '@lianfang/contracts';
import { buildChart, buildOrganization, buildUser } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCanaryPlace, CANARY, type CanaryPlace, SUSPECTED } from '../../testing/canary.ts';
import { listOperations, type Operation } from '../../testing/operations.ts';
import { ADMINISTRATORS } from '../../testing/rights-wanted.ts';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';
import { findTold, walkReads } from '../../testing/walk-reads.ts';

const LONG_WALK = 180_000;

let api: TestApp;
let operations: Operation[];
let foreign: CanaryPlace;
let home: string;
let inputs: { ids: string[]; values: string[] };

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  operations = await listOperations(api);
  foreign = await buildCanaryPlace(api);
  home = await buildOrganization(db, { name: '甲县水利局' });
  const chart = await buildChart(db, { organizationId: home });
  const colleague = await buildUser(db, {
    name: '同事',
    grants: [{ role: 'viewer', organizationId: home }],
  });
  await injectForeignReferences(chart.id, chart.stages[0]?.id ?? '', colleague);
  inputs = {
    ids: [...foreign.ids, home, chart.id, colleague, 'no-such-id'],
    values: [
      SUSPECTED,
      ...foreign.ids.slice(0, 2),
      home,
      '1',
      'high',
      'chart',
      ...MATRIX_SIDES,
      'csv',
    ],
  };
});

afterAll(() => api.close());

/** As no route would write them: a foreign party answers for our stage, and a colleague has a role elsewhere. */
async function injectForeignReferences(chartId: string, stageKey: string, userId: string) {
  const { pool } = api.database.db;
  const [organizationId, , partyId] = foreign.ids;
  await pool.query(
    `INSERT INTO stage_assignments (chart_id, stage_key, party_id, from_at) VALUES ($1, $2, $3, '2026-01-01')`,
    [chartId, stageKey, partyId],
  );
  await pool.query(
    `INSERT INTO role_grants (user_id, role, organization_id) VALUES ($1, 'officer', $2)`,
    [userId, organizationId],
  );
}

describe('promises 3 and 4: no word of a foreign organisation is told, by any route, for any id or filter', () => {
  test('to nobody who is logged in', { timeout: LONG_WALK }, async () => {
    expect(findTold(await walkReads(api, operations, inputs), CANARY)).toEqual([]);
  });

  test('to whoever is logged in and has no role', { timeout: LONG_WALK }, async () => {
    expect(findTold(await walkReads(await api.logIn(), operations, inputs), CANARY)).toEqual([]);
  });

  test.each(ORGANIZATION_ROLES)(
    'to %s of another organisation',
    { timeout: LONG_WALK },
    async (role) => {
      const reader = await api.logIn({ grants: [{ role, organizationId: home }] });
      expect(findTold(await walkReads(reader, operations, inputs), CANARY)).toEqual([]);
    },
  );

  test.each(ADMINISTRATORS)(
    'of its charts to the %s administrator',
    { timeout: LONG_WALK },
    async (role) => {
      const reader = await api.logIn({ grants: [{ role }] });
      const ofCharts = operations.filter(({ path }) =>
        /\/(charts|search|risk-register|findings)\b/.test(path),
      );
      expect(findTold(await walkReads(reader, ofCharts, inputs), CANARY)).toEqual([]);
    },
  );
});

test('the same walk finds it everywhere where it may be told', { timeout: LONG_WALK }, async () => {
  const organizationId = foreign.organizationId;
  const reader = await api.logIn({
    grants: [
      { role: 'admin', organizationId },
      { role: 'officer', organizationId },
    ],
  });
  // What the walk itself is refused is written into the log, and would fill its first page.
  const isOfLog = ({ path }: Operation) => path.startsWith('/api/v1/audit');
  const logFirst = [...operations.filter(isOfLog), ...operations.filter((each) => !isOfLog(each))];
  const told = findTold(await walkReads(reader, logFirst, inputs), CANARY);
  const [, chartId, partyId, , userId] = foreign.ids;
  expect(told).toEqual(
    expect.arrayContaining([
      '/api/v1/charts',
      `/api/v1/charts/${chartId}`,
      `/api/v1/charts/${chartId}/versions/1`,
      `/api/v1/charts/${chartId}/live`,
      '/api/v1/risk-register',
      `/api/v1/risk-register?chartId=${chartId}`,
      ...MATRIX_SIDES.slice(1, 4).map((by) => `/api/v1/risk-register/matrix?by=${by}`),
      '/api/v1/risk-register/export?format=csv',
      '/api/v1/saved-views',
      `/api/v1/search?q=${encodeURIComponent(SUSPECTED)}`,
      '/api/v1/findings',
      '/api/v1/findings/summary',
      '/api/v1/organizations',
      `/api/v1/organizations/${organizationId}`,
      `/api/v1/organizations/${organizationId}/finding-rules`,
      '/api/v1/responsible-parties',
      `/api/v1/responsible-parties/${partyId}`,
      `/api/v1/responsible-parties/${partyId}/stages`,
      '/api/v1/users',
      `/api/v1/users/${userId}`,
      '/api/v1/audit',
      '/api/v1/audit/export',
    ]),
  );
});
