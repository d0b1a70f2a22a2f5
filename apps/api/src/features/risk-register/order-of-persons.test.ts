import { buildChart, buildOrganization, buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from '../../../testing/read-files.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

type Get = TestApp['get'];

const STAGES = ['受理', '审核', '决定'];

let api: TestApp;
let chartId: string;
let insider: Get;

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  const organizationId = await buildOrganization(db, { name: '甲县' });
  const people = ['甲某', '乙某', '丙某'].map(async (name) => {
    const person = { name, kind: 'person' as const };
    const partyId = await buildParty(db, { organizationId, ...person });
    return { partyId, ...person, printedAs: name };
  });
  const parties = await Promise.all(people);
  const stages = STAGES.map((name, n) => ({
    name,
    riskPoints: [{ text: `${name}拖延` }],
    parties: parties.slice(n, n + 1),
  }));
  chartId = (await buildChart(db, { organizationId, visibility: 'public', stages })).id;
  insider = (await api.logIn({ grants: [{ role: 'viewer', organizationId }] })).get;
});

afterAll(() => api.close());

/** Page by page from row to row, and as a file. */
async function readOrder(get: Get, sort: string): Promise<string[]> {
  const path = `/api/v1/risk-register?chartId=${chartId}&sort=${sort}&pageSize=1`;
  const stages: string[] = [];
  let after = '';
  for (;;) {
    const [row] = (await get(path + after)).json().items;
    if (!row) break;
    stages.push(row.stage.name);
    after = `&after=${row.cursor}`;
  }
  const query = `chartId=${chartId}&sort=${sort}&column=stage&format=csv`;
  const file = readCsv((await get(`/api/v1/risk-register/export?${query}`)).body);
  expect(file.slice(1).map(([stage]) => stage)).toEqual(stages);
  return stages;
}

test('who may read the names of persons finds the register in their order', async () => {
  expect(await readOrder(insider, 'responsibleParties')).toEqual(['决定', '审核', '受理']);
  expect(await readOrder(insider, '-responsibleParties')).toEqual(['受理', '审核', '决定']);
});

test('to readers from outside an order tells nothing of the names of persons', async () => {
  expect(await readOrder(api.get, 'responsibleParties')).toEqual(['受理', '审核', '决定']);
  expect(await readOrder(api.get, '-responsibleParties')).toEqual(['决定', '审核', '受理']);
});
