import type { HandOverSummary, Page } from '@lianfang/contracts';
import { buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HandOverDesk, openHandOverDesk } from '../../../testing/hand-over-desk.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/hand-overs';
let api: TestApp;
let at: TwoBureaus;
let desk: HandOverDesk;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
  desk = await openHandOverDesk(api, at);
});

afterAll(() => api.close());

async function list(reader: LoggedIn = at.viewer, query = ''): Promise<Page<HandOverSummary>> {
  const response = await reader.get(`${PATH}${query}`);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

test('hand-overs are listed, the newest first, with how many places went and whether it was undone', async () => {
  expect(await list()).toEqual({ items: [], total: 0, page: 1, pageSize: 20 });
  const [first] = await desk.listPlaces();
  const undone = await desk.make();
  await desk.undo(undone.id);
  const [again] = await desk.listPlaces();
  expect(again?.stage.id).toBe(first?.stage.id);
  const made = await desk.make({ places: [again?.id] });

  const { items, total } = await list();
  expect(total).toBe(2);
  const { places, undoUntil, ...facts } = made;
  expect(items[0]).toEqual({ ...facts, places: 1 });
  expect(items[1]).toMatchObject({
    id: undone.id,
    places: 3,
    undone: { at: expect.any(String), by: expect.stringContaining('局管理员') },
  });
});

test('comes in pages, and one beyond the end is empty', async () => {
  const [newest, oldest] = (await list()).items;
  const page = (n: number) => list(at.viewer, `?page=${n}&pageSize=1`);
  expect(await page(1)).toEqual({ items: [newest], total: 2, page: 1, pageSize: 1 });
  expect((await page(2)).items).toEqual([oldest]);
  expect(await page(3)).toMatchObject({ items: [], total: 2 });
});

test('who does not reach the organisation sees none of its hand-overs; who is above sees them', async () => {
  const grants = (organizationId: string) => [{ role: 'viewer' as const, organizationId }];
  const above = await api.logIn({ grants: grants(at.county) });
  expect((await list(above)).total).toBe(2);
  for (const elsewhere of [at.section, at.foreignBureau]) {
    const stranger = await api.logIn({ grants: grants(elsewhere) });
    expect(await list(stranger)).toMatchObject({ items: [], total: 0 });
  }
});

const hideForeignCharts = () =>
  api.database.db.prisma.chart.updateMany({
    where: { organizationId: at.foreignBureau },
    data: { visibility: 'internal' },
  });

/** An admin of both bureaus. */
const logInOverAll = () =>
  api.logIn({
    grants: [at.county, at.foreignCounty].map((organizationId) => ({
      role: 'admin' as const,
      organizationId,
    })),
  });

test('counts those places alone whose charts the reader may read, as the certificate lists them', async () => {
  const { db } = api.database;
  const party = await buildParty(db, { organizationId: at.bureau, name: '跨单位岗' });
  await desk.answerForStages(party, ['内部一', '内部二'], at.foreignBureau);
  await hideForeignCharts();
  await desk.answerForStages(party, ['公开']);
  const overAll = await logInOverAll();
  const places = (await desk.listPlaces(party, overAll)).map(({ id }) => id);
  expect((await desk.handOver({ places }, overAll)).statusCode).toBe(201);
  expect((await list(overAll)).items[0]?.places).toBe(3);
  const [seen] = (await list(at.viewer)).items;
  expect(seen?.places).toBe(1);
  expect((await at.viewer.get(`${PATH}/${seen?.id}`)).json().places).toHaveLength(1);
});

test('stays a hand-over to whoever may read none of its charts', async () => {
  const { db } = api.database;
  const party = await buildParty(db, { organizationId: at.bureau, name: '全在外单位岗' });
  await desk.answerForStages(party, ['内部三'], at.foreignBureau);
  await hideForeignCharts();
  const overAll = await logInOverAll();
  const places = (await desk.listPlaces(party, overAll)).map(({ id }) => id);
  expect((await desk.handOver({ places }, overAll)).statusCode).toBe(201);
  const [seen] = (await list(at.viewer)).items;
  expect(seen).toMatchObject({ kind: 'hand-over', places: 0 });
  const one = await at.viewer.get(`${PATH}/${seen?.id}`);
  expect(one.json()).toMatchObject({ kind: 'hand-over', places: [] });
});

test.each(['?page=0', '?pageSize=101', '?pageSize=x', '?words=1'])(
  '%s is refused with 400',
  async (query) => {
    expect((await at.viewer.get(`${PATH}${query}`)).statusCode).toBe(400);
  },
);

test('is for those who may read parties: 401 and 403 for others', async () => {
  expect((await api.get(PATH)).statusCode).toBe(401);
  const nobody = await api.logIn({ grants: [{ role: 'security' }] });
  expect((await nobody.get(PATH)).statusCode).toBe(403);
});
