import type { HandOver, Places } from '@lianfang/contracts';
import { buildChart, buildHolder, buildParty } from '@lianfang/db/testing';
import { beijingDayOf } from '@lianfang/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { entriesAbout, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/hand-overs';
const TODAY = beijingDayOf(new Date());
const LATER = beijingDayOf(new Date(Date.now() + 40 * 24 * 60 * 60 * 1000));
let api: TestApp;
let at: TwoBureaus;
let from: string;
let to: string;
let parties = 0;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

beforeEach(async () => {
  parties += 1;
  from = await buildParty(api.database.db, { organizationId: at.bureau, name: `移出岗 ${parties}` });
  to = await buildParty(api.database.db, { organizationId: at.bureau, name: `接收岗 ${parties}` });
  await answerForStages(from, ['受理', '审查', '办结']);
});

afterAll(() => api.close());

async function answerForStages(partyId: string, names: string[], organizationId = at.bureau) {
  const { db } = api.database;
  const stages = names.map((name, n) => ({ name, ...(n === 0 && { riskLevel: 'high' as const }) }));
  const chart = await buildChart(db, { organizationId, title: `取水许可 ${parties}`, stages });
  await db.prisma.stageAssignment.createMany({
    data: chart.stages.map(({ id }) => ({
      chartId: chart.id,
      stageKey: id,
      partyId,
      from: new Date('2026-06-01'),
    })),
  });
  return chart;
}

async function listPlaces(partyId = from, reader = at.admin): Promise<Places['items']> {
  const response = await reader.get(`${PATH}/places?partyId=${partyId}`);
  expect(response.statusCode, response.body).toBe(200);
  return response.json().items;
}

async function handOver(differences: object = {}, reader = at.admin) {
  const places = (await listPlaces()).map(({ id }) => id);
  const payload = { places, toPartyId: to, from: TODAY, reason: '轮岗', ...differences };
  return reader.send({ method: 'POST', url: PATH, payload });
}

const undo = (id: string, reader = at.admin) =>
  reader.send({ method: 'POST', url: `${PATH}/${id}/undo` });

async function made(differences: object = {}): Promise<HandOver> {
  const response = await handOver(differences);
  expect(response.statusCode, response.body).toBe(201);
  return response.json();
}

const stageNames = async (partyId: string) =>
  (await listPlaces(partyId)).map(({ stage }) => stage.name);

describe('GET /hand-overs/places', () => {
  test('lists where a party answers now, in the order of the charts, with level and place', async () => {
    const items = await listPlaces();
    expect(items).toMatchObject([
      {
        chart: { title: `取水许可 ${parties}` },
        organization: '某县水利局',
        stage: { name: '受理', position: 0, count: 3, riskLevel: 'high' },
        party: { id: from, name: `移出岗 ${parties}` },
      },
      { stage: { name: '审查', riskLevel: null } },
      { stage: { name: '办结' } },
    ]);
  });

  test('of a person lists what all the posts answer for that they hold today', async () => {
    const { db } = api.database;
    const name = `某甲 ${parties}`;
    const second = await buildParty(db, { organizationId: at.bureau, name: `兼岗 ${parties}` });
    await answerForStages(second, ['公示']);
    for (const partyId of [from, second]) await buildHolder(db, { partyId, name });
    await buildHolder(db, { partyId: to, name, from: '2025-01-01', to: '2025-12-31' });
    await answerForStages(to, ['归档']);
    const { items, total } = (
      await at.viewer.get(`${PATH}/places?holder=${encodeURIComponent(name)}`)
    ).json();
    expect(total).toBe(4);
    expect(items.map(({ stage }: Places['items'][number]) => stage.name).toSorted()).toEqual(
      ['公示', '受理', '审查', '办结'].toSorted(),
    );
  });

  test('of somebody else’s party lists nothing, and is not told to those who are not logged in', async () => {
    const foreign = await buildParty(api.database.db, { organizationId: at.foreignBureau });
    await answerForStages(foreign, ['外县'], at.foreignBureau);
    expect(await listPlaces(foreign)).toEqual([]);
    expect(await listPlaces('no-such-id')).toEqual([]);
    expect((await api.get(`${PATH}/places`)).statusCode).toBe(401);
    expect((await at.viewer.get(`${PATH}/places?holder=`)).statusCode).toBe(400);
  });
});

describe('POST /hand-overs', () => {
  test('gives the places that were chosen to the other party, and leaves those that were not', async () => {
    const [first, second] = await listPlaces();
    const response = await handOver({ places: [first?.id, second?.id] });
    expect(response.statusCode, response.body).toBe(201);
    const { id } = response.json();
    expect(response.headers.location).toBe(`${PATH}/${id}`);
    expect(response.json()).toMatchObject({
      to: { id: to, name: `接收岗 ${parties}` },
      reason: '轮岗',
      by: expect.stringContaining('局管理员'),
      undone: null,
      undoUntil: expect.any(String),
      places: [
        { stage: { name: '受理' }, party: { id: from } },
        { stage: { name: '审查' }, party: { id: from } },
      ],
    });
    expect(await stageNames(to)).toEqual(['受理', '审查']);
    expect(await stageNames(from)).toEqual(['办结']);
    expect((await at.viewer.get(`${PATH}/${id}`)).json()).toMatchObject({ id, undoUntil: null });
  });

  test('is one entry of the log for each place and one for the whole', async () => {
    const { id } = await made();
    const of = async (partyId: string) =>
      (await entriesAbout(api, partyId)).map(({ action, organizationId, after }) => ({
        action,
        organizationId,
        after,
      }));
    expect(await of(from)).toMatchObject([
      {
        action: 'place.handed-over',
        organizationId: at.bureau,
        after: { handOver: id, stage: '受理', toParty: `接收岗 ${parties}` },
      },
      { action: 'place.handed-over', after: { stage: '审查' } },
      { action: 'place.handed-over', after: { stage: '办结' } },
    ]);
    expect(await of(to)).toMatchObject([
      { action: 'hand-over.made', after: { handOver: id, places: 3, reason: '轮岗' } },
    ]);
  });

  test('from a day to come takes effect by itself: until then those who answer go on', async () => {
    const { from: since } = await made({ from: LATER });
    expect(since).toBe(new Date(Date.parse(LATER) - 8 * 60 * 60 * 1000).toISOString());
    const stages = await at.viewer.get(`/api/v1/responsible-parties/${from}/stages`);
    expect(stages.json().total).toBe(3);
    const [row] = await api.database.db.prisma.stageAssignment.findMany({ where: { partyId: to } });
    expect(row).toMatchObject({ from: new Date(since), to: null });
    // What is promised already is not promised twice.
    expect(await listPlaces()).toEqual([]);
  });

  test('where the other party answers already it goes on, once', async () => {
    const [first] = await listPlaces();
    const { prisma } = api.database.db;
    const data = { chartId: first?.chart.id as string, stageKey: first?.stage.id as string };
    await prisma.stageAssignment.create({
      data: { ...data, partyId: to, from: new Date('2026-06-02') },
    });
    await made();
    expect((await stageNames(to)).toSorted()).toEqual(['办结', '受理', '审查'].toSorted());
  });

  test('a place that somebody changed meanwhile is refused with 409, and nothing is done at any', async () => {
    const [first] = await listPlaces();
    const places = (await listPlaces()).map(({ id }) => id);
    await made({ places: [first?.id] });
    const late = await handOver({ places });
    expect([late.statusCode, late.json().code]).toEqual([409, 'places-changed']);
    expect(await stageNames(from)).toEqual(['审查', '办结']);
    expect((await handOver({ places: ['no-such-id'] })).json().code).toBe('places-changed');
    expect((await handOver({ toPartyId: from })).json().code).toBe('places-changed');
  });

  test('a retired party takes nothing over, and none that is not seen', async () => {
    const { prisma } = api.database.db;
    await prisma.responsibleParty.update({ where: { id: to }, data: { retiredAt: new Date() } });
    const retired = await handOver();
    expect([retired.statusCode, retired.json().code]).toEqual([409, 'party-retired']);
    const foreign = await buildParty(api.database.db, { organizationId: at.foreignBureau });
    for (const toPartyId of [foreign, 'no-such-id']) {
      expect((await handOver({ toPartyId })).json()).toMatchObject({
        code: 'foreign-reference',
        errors: [{ pointer: '#/toPartyId' }],
      });
    }
  });

  test.each([
    { from: '2026-02-30' },
    { from: '2020-01-01' },
    { reason: '　' },
    { places: [] },
    { extra: 1 },
  ])('%o is refused with 400', async (difference) => {
    expect((await handOver(difference)).statusCode).toBe(400);
  });

  test('who may only read hands nothing over, nor do those who are not logged in', async () => {
    expect((await handOver({}, at.viewer)).statusCode).toBe(403);
    expect((await api.send({ method: 'POST', url: PATH, payload: {} })).statusCode).toBe(401);
  });
});

describe('POST /hand-overs/{handOverId}/undo', () => {
  test('gives every place back, and does not forget who answered in between', async () => {
    const { id } = await made();
    const response = await undo(id);
    expect(response.statusCode, response.body).toBe(200);
    expect(response.json()).toMatchObject({
      undone: { by: expect.stringContaining('局管理员') },
      undoUntil: null,
    });
    expect(await stageNames(from)).toEqual(['受理', '审查', '办结']);
    expect(await stageNames(to)).toEqual([]);
    const { prisma } = api.database.db;
    expect(await prisma.stageAssignment.count({ where: { partyId: to } })).toBe(3);
    const actions = (await entriesAbout(api, from)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'place.returned')).toHaveLength(3);
    expect((await entriesAbout(api, to)).at(-1)).toMatchObject({ action: 'hand-over.undone' });
    expect((await undo(id)).json().code).toBe('hand-over-undone');
  });

  test('of a day to come leaves no trace of it at the places', async () => {
    const { id } = await made({ from: LATER });
    expect((await undo(id)).statusCode).toBe(200);
    expect(await stageNames(from)).toEqual(['受理', '审查', '办结']);
    const { prisma } = api.database.db;
    expect(await prisma.stageAssignment.count({ where: { partyId: to } })).toBe(0);
  });

  test('is refused once something else has changed there', async () => {
    const { id } = await made();
    const [first] = await listPlaces(to);
    await made({ places: [first?.id], toPartyId: from });
    expect((await undo(id)).json().code).toBe('places-changed');
    expect(await stageNames(to)).toEqual(['审查', '办结']);
  });

  test('is refused where somebody who answered before was retired since', async () => {
    const { id } = await made();
    const retire = { method: 'PATCH' as const, payload: { isRetired: true } };
    const url = `/api/v1/responsible-parties/${from}`;
    const done = await at.admin.send({ ...retire, url, headers: { 'if-match': '"r1"' } });
    expect(done.statusCode, done.body).toBe(200);
    expect((await undo(id)).json().code).toBe('places-changed');
    expect(await stageNames(to)).toEqual(['受理', '审查', '办结']);
  });

  test('is refused after a day, and to who may only read it', async () => {
    const { id } = await made();
    expect((await undo(id, at.viewer)).statusCode).toBe(403);
    const before = new Date(Date.now() - 24 * 60 * 60 * 1000);
    await api.database.db.prisma.handOver.update({ where: { id }, data: { createdAt: before } });
    expect((await undo(id)).json().code).toBe('hand-over-final');
    expect((await at.admin.get(`${PATH}/${id}`)).json().undoUntil).toBeNull();
  });

  test('somebody of another organisation finds none', async () => {
    const { id } = await made();
    const grants = [{ role: 'admin', organizationId: at.foreignBureau }] as const;
    const stranger = await api.logIn({ grants: [...grants] });
    expect((await undo(id, stranger)).json().code).toBe('hand-over-not-found');
    expect((await stranger.get(`${PATH}/${id}`)).statusCode).toBe(404);
    expect((await at.admin.get(`${PATH}/no-such-id`)).statusCode).toBe(404);
    expect((await api.get(`${PATH}/${id}`)).statusCode).toBe(401);
  });
});
