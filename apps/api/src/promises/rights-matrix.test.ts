import { ROLES, type Role } from '@lianfang/contracts';
import { buildChart, buildOrganization, buildUser } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOperations } from '../../testing/operations.ts';
import { MATRIX } from '../../testing/rights-matrix.ts';
import { ADMINISTRATORS, type Place, type Wanted } from '../../testing/rights-wanted.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../testing/test-app.ts';

const CALLERS = ['anonymous', 'no role', ...ROLES] as const;
type Caller = (typeof CALLERS)[number];

let api: TestApp;
let organizationId: string;

beforeAll(async () => {
  api = await openTestApp();
  organizationId = await buildOrganization(api.database.db);
});

afterAll(() => api.close());

test('promise 2: every route has its row, and every row a route', async () => {
  const names = (await listOperations(api)).map(({ name }) => name);
  expect(Object.keys(MATRIX).toSorted()).toEqual(names.toSorted());
});

describe.each(Object.entries(MATRIX))('promise 2: %s', (name, row) => {
  test.each(CALLERS)('asked by %s', async (caller) => {
    const place = await buildPlace();
    const reader = await arrive(caller);
    const [method, path = ''] = name.split(' ');
    const { params = {}, payload, headers = {} } = (await row.request?.(place, reader)) ?? {};
    const url = path.replace(/\{(\w+)\}/g, (_, param) => params[param] ?? `no ${param}`);
    const answer = await reader.send({
      method: method as 'GET',
      url: url + (row.query ?? ''),
      headers,
      ...(payload !== undefined && { payload }),
    });
    expect(`${answer.statusCode} ${codeOf(answer.body)}`.trim()).toBe(expected(row, caller));
  });
});

/** Promise 1: 401 to nobody, except where everybody is let in, who then never see 401. */
function expected({ may, answers, instead }: Wanted, caller: Caller): string {
  if (may === 'everybody') return instead?.[caller] ?? answers;
  if (caller === 'anonymous') return '401 not-signed-in';
  if (may !== 'signed-in' && (caller === 'no role' || !may.includes(caller)))
    return '403 forbidden';
  return instead?.[caller] ?? answers;
}

function codeOf(body: string): string {
  return /^\{"type":"urn:lianfang:problem:([\w-]+)"/.exec(body)?.[1] ?? '';
}

async function arrive(caller: Caller): Promise<Pick<LoggedIn, 'send'> & Partial<LoggedIn>> {
  if (caller === 'anonymous') return { send: (options) => api.send(options) };
  if (caller === 'no role') return api.logIn();
  return api.logIn({ grants: [{ role: caller, organizationId: reachOf(caller) }] });
}

function reachOf(role: Role): string | null {
  return ADMINISTRATORS.includes(role) ? null : organizationId;
}

/** What a request is about, new for each, in an organisation that every role of the test reaches. */
async function buildPlace(): Promise<Place> {
  const { db } = api.database;
  const child = await buildOrganization(db, { parentId: organizationId });
  const chart = await buildChart(db, { organizationId: child, visibility: 'public' });
  const userId = await buildUser(db, { grants: [{ role: 'viewer', organizationId: child }] });
  return { api, organizationId: child, chartId: chart.id, userId };
}
