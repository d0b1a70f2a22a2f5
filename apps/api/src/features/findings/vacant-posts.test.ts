import type { Chart, Finding } from '@lianfang/contracts';
import { buildChart, buildHolder, buildOrganization, buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

const HIGH = 'high-with-vacant-post';
const UNHELD = 'party-without-holder';

let api: TestApp;
let county: string;
let bureau: string;
let post: string;
let chart: Chart;

beforeAll(async () => {
  api = await openTestApp();
});

beforeEach(async () => {
  const { db } = api.database;
  county = await buildOrganization(db, { name: '甲县' });
  bureau = await buildOrganization(db, { name: '甲县水利局', parentId: county });
  post = await buildParty(db, { organizationId: bureau, name: '办理人' });
  const stages = [{ name: '受理' }, { name: '决定', riskLevel: 'high' as const }];
  chart = await buildChart(db, { organizationId: bureau, chartMeasures: ['集体研究'], stages });
});

afterAll(() => api.close());

async function answer(partyId: string, stage: number, from = new Date('2026-01-01')) {
  const stageKey = chart.stages[stage]?.id ?? '';
  await api.database.db.prisma.stageAssignment.create({
    data: { chartId: chart.id, stageKey, partyId, from },
  });
}

async function list(get = api.get): Promise<(string | null | undefined)[][]> {
  const query = `organizationId=${bureau}&rule=${HIGH}&rule=${UNHELD}`;
  const { items } = (await get(`/api/v1/findings?${query}`)).json();
  return items.map(({ rule, stage, text }: Finding) => [rule, stage?.name, text]);
}

const relieve = (toDay: string) =>
  api.database.db.prisma.partyHolder.updateMany({
    where: { partyId: post },
    data: { toDay: new Date(toDay) },
  });

test('a post without a holder is told at its first stage, and beside it each high stage it answers for', async () => {
  await answer(post, 0);
  await answer(post, 1);
  expect(await list()).toEqual([
    [HIGH, '决定', '办理人'],
    [UNHELD, '受理', '办理人'],
  ]);
});

test('an appointment ends it at once, and the end of one begins it: nothing is published for that', async () => {
  await answer(post, 1);
  await buildHolder(api.database.db, { partyId: post });
  expect(await list()).toEqual([]);
  await relieve('2026-02-28');
  expect(await list()).toHaveLength(2);
});

test('a deputy, or somebody whose day has not come, fills no vacancy', async () => {
  await answer(post, 1);
  await buildHolder(api.database.db, { partyId: post, role: 'deputy' });
  await buildHolder(api.database.db, { partyId: post, name: '待任', from: '2999-01-01' });
  expect(await list()).toHaveLength(2);
});

test('who will answer only one day is not missed today', async () => {
  await answer(post, 1, new Date('2999-01-01'));
  expect(await list()).toEqual([]);
});

test('posts of organisations above are told of; those from elsewhere to whoever reaches these alone', async () => {
  const { db } = api.database;
  const elsewhere = await buildOrganization(db, { name: '乙县' });
  await answer(await buildParty(db, { organizationId: county, name: '县办理人' }), 0);
  await answer(await buildParty(db, { organizationId: elsewhere, name: '外县办理人' }), 0);
  expect(await list()).toEqual([[UNHELD, '受理', '县办理人']]);
  const grants = [{ role: 'officer' as const, organizationId: elsewhere }];
  expect(await list((await api.logIn({ grants })).get)).toEqual([
    [UNHELD, '受理', '县办理人'],
    [UNHELD, '受理', '外县办理人'],
  ]);
});

test('of two vacant posts at a high stage both are told, in one finding', async () => {
  await answer(post, 1);
  const organizationId = bureau;
  await answer(await buildParty(api.database.db, { organizationId, name: '审核人' }), 1);
  expect((await list()).filter(([rule]) => rule === HIGH)).toEqual([
    [HIGH, '决定', '办理人、审核人'],
  ]);
});
