import { buildChart, buildOrganization, buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;
let county: string;
let bureau: string;
let stages: { name: string; riskLevel: 'high' | 'low'; riskPoints: { text: string }[] }[];

beforeAll(async () => {
  api = await openTestApp();
});

beforeEach(async () => {
  county = await buildOrganization(api.database.db, { name: '甲县' });
  bureau = await buildOrganization(api.database.db, { name: '甲县水利局', parentId: county });
  // Words of this test alone: those of another would be the same risk.
  const riskPoints = [{ text: `接受请托${crypto.randomUUID()}` }];
  stages = [{ name: '受理', riskLevel: 'high', riskPoints }];
});

afterAll(() => api.close());

function build(facts: Parameters<typeof buildChart>[1]) {
  const chartMeasures = ['集体研究'];
  return buildChart(api.database.db, { organizationId: bureau, chartMeasures, ...facts });
}

const read = async (path: string, query: string, get: LoggedIn['get'] = api.get) =>
  (await get(`/api/v1/findings${path}?organizationId=${county}&${query}`)).json();
const list = (query = '', get?: LoggedIn['get']) => read('', query, get);
const summarize = (query = '', get?: LoggedIn['get']) => read('/summary', query, get);
const officerAt = (organizationId: string) =>
  api.logIn({ grants: [{ role: 'officer', organizationId }] });

test('findings of an internal chart are told to whoever reaches its organisation alone', async () => {
  await build({ stages, visibility: 'internal' });
  const foreign = await buildOrganization(api.database.db, { name: '乙县' });
  const administrator = await api.logIn({ grants: [{ role: 'system' }] });
  for (const get of [api.get, (await officerAt(foreign)).get, administrator.get]) {
    expect((await list('', get)).total).toBe(0);
    expect(await summarize('', get)).toMatchObject({ total: 0, organizations: [] });
  }
  for (const id of [county, bureau]) {
    const { get } = await officerAt(id);
    expect((await list('', get)).total).toBe(1);
    expect((await summarize('', get)).total).toBe(1);
  }
});

test('a chart that a reader may not read contradicts none that they may', async () => {
  await build({ stages });
  const elsewhere = await buildOrganization(api.database.db, { name: '乙县' });
  const low = stages.map((stage) => ({ ...stage, riskLevel: 'low' as const }));
  await build({ stages: low, organizationId: elsewhere, visibility: 'internal' });
  const different = 'rule=same-risk-different-levels';
  expect((await list(different)).total).toBe(0);
  expect((await list(different, (await officerAt(bureau)).get)).total).toBe(0);
  const { get } = await officerAt(elsewhere);
  expect((await list(different, get)).items).toMatchObject([
    { level: 'high', otherLevels: ['low'] },
  ]);
});

test('who was withheld from the public still answers', async () => {
  const facts = { name: '甲某', kind: 'person' as const };
  const partyId = await buildParty(api.database.db, { organizationId: bureau, ...facts });
  const parties = [{ partyId, ...facts, printedAs: '甲某' }];
  await build({ stages: stages.map((stage) => ({ ...stage, parties })) });
  expect((await list()).total).toBe(0);
});
