import { buildParty } from '@lianfang/db/testing';
import { beijingDayOf } from '@lianfang/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HandOverDesk, openHandOverDesk } from '../../../testing/hand-over-desk.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { entriesAbout, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/hand-overs';
const LATER = beijingDayOf(new Date(Date.now() + 40 * 24 * 60 * 60 * 1000));
let api: TestApp;
let at: TwoBureaus;
let desk: HandOverDesk;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

beforeEach(async () => {
  desk = await openHandOverDesk(api, at);
});

afterAll(() => api.close());

describe('GET /hand-overs/places', () => {
  test('lists where a party answers now, in the order of the charts, with level and place', async () => {
    const items = await desk.listPlaces();
    expect(items).toMatchObject([
      {
        chart: { title: desk.title },
        organization: '某县水利局',
        stage: { name: '受理', position: 0, count: 3, riskLevel: 'high' },
        party: { id: desk.from, name: desk.names.from, isVacant: true },
        mayHandOver: true,
        holder: null,
      },
      { stage: { name: '审查', riskLevel: null } },
      { stage: { name: '办结' } },
    ]);
  });

  test('of somebody else’s party lists nothing, and is not told to those who are not logged in', async () => {
    const foreign = await buildParty(api.database.db, {
      organizationId: at.foreignBureau,
      name: '外县甲岗',
    });
    await desk.answerForStages(foreign, ['外县'], at.foreignBureau);
    expect(await desk.listPlaces(foreign)).toEqual([]);
    expect(await desk.listPlaces('no-such-id')).toEqual([]);
    expect((await api.get(`${PATH}/places?partyId=${desk.from}`)).statusCode).toBe(401);
    expect((await at.viewer.get(`${PATH}/places?holder=`)).statusCode).toBe(400);
  });
});

describe('POST /hand-overs', () => {
  test('gives the places that were chosen to the other party, and leaves those that were not', async () => {
    const [first, second] = await desk.listPlaces();
    const response = await desk.handOver({ places: [first?.id, second?.id] });
    expect(response.statusCode, response.body).toBe(201);
    const { id } = response.json();
    expect(response.headers.location).toBe(`${PATH}/${id}`);
    expect(response.json()).toMatchObject({
      to: { id: desk.to, name: desk.names.to },
      reason: '轮岗',
      by: expect.stringContaining('局管理员'),
      undone: null,
      undoUntil: expect.any(String),
      places: [
        { stage: { name: '受理' }, party: { id: desk.from } },
        { stage: { name: '审查' }, party: { id: desk.from } },
      ],
    });
    expect(await desk.stageNames(desk.to)).toEqual(['受理', '审查']);
    expect(await desk.stageNames(desk.from)).toEqual(['办结']);
    expect((await at.viewer.get(`${PATH}/${id}`)).json()).toMatchObject({ id, undoUntil: null });
  });

  test('is one entry of the log for each place and one for the whole', async () => {
    const { id } = await desk.make();
    const of = async (partyId: string) =>
      (await entriesAbout(api, partyId)).map(({ action, organizationId, after }) => ({
        action,
        organizationId,
        after,
      }));
    expect(await of(desk.from)).toMatchObject([
      {
        action: 'place.handed-over',
        organizationId: at.bureau,
        after: { handOver: id, stage: '受理', toParty: desk.names.to },
      },
      { action: 'place.handed-over', after: { stage: '审查' } },
      { action: 'place.handed-over', after: { stage: '办结' } },
    ]);
    expect(await of(desk.to)).toMatchObject([
      { action: 'hand-over.made', after: { handOver: id, places: 3, reason: '轮岗' } },
    ]);
  });

  test('from a day to come takes effect by itself: until then those who answer go on', async () => {
    const { from: since } = await desk.make({ from: LATER });
    expect(since).toBe(new Date(Date.parse(LATER) - 8 * 60 * 60 * 1000).toISOString());
    const stages = await at.viewer.get(`/api/v1/responsible-parties/${desk.from}/stages`);
    expect(stages.json().total).toBe(3);
    const [row] = await api.database.db.prisma.stageAssignment.findMany({
      where: { partyId: desk.to },
    });
    expect(row).toMatchObject({ from: new Date(since), to: null });
    // What is promised already is not promised twice.
    expect(await desk.listPlaces()).toEqual([]);
  });

  test('to a party that is to begin there later, or is about to end, is refused: nobody would answer in between', async () => {
    const { db } = api.database;
    const third = await buildParty(db, { organizationId: at.bureau, name: `第三岗 ${desk.title}` });
    const [first] = await desk.listPlaces();
    const place = { chartId: first?.chart.id as string, stageKey: first?.stage.id as string };
    const { id } = await db.prisma.stageAssignment.create({
      data: { ...place, partyId: third, from: new Date('2026-06-02') },
    });
    await desk.make({ places: [id], from: LATER });
    const early = await desk.handOver({ places: [first?.id] });
    expect([early.statusCode, early.json().code]).toEqual([409, 'places-changed']);
  });

  test('goes to a party of the same organisation alone, so that everybody sees all of it or nothing', async () => {
    const { db } = api.database;
    const grants = [{ role: 'admin', organizationId: at.county }] as const;
    const overBoth = await api.logIn({ grants: [...grants] });
    const above = await buildParty(db, { organizationId: at.county, name: `县岗 ${desk.title}` });
    const refused = await desk.handOver({ toPartyId: above }, overBoth);
    expect([refused.statusCode, refused.json()]).toMatchObject([
      400,
      { code: 'foreign-reference', errors: [{ pointer: '#/toPartyId' }] },
    ]);
  });

  test('where the other party answers already it goes on, once', async () => {
    const [first] = await desk.listPlaces();
    const { prisma } = api.database.db;
    const data = { chartId: first?.chart.id as string, stageKey: first?.stage.id as string };
    await prisma.stageAssignment.create({
      data: { ...data, partyId: desk.to, from: new Date('2026-06-02') },
    });
    await desk.make();
    expect((await desk.stageNames(desk.to)).toSorted()).toEqual(
      ['办结', '受理', '审查'].toSorted(),
    );
  });

  test('a place that somebody changed meanwhile is refused with 409, and nothing is done at any', async () => {
    const [first] = await desk.listPlaces();
    const places = (await desk.listPlaces()).map(({ id }) => id);
    await desk.make({ places: [first?.id] });
    const late = await desk.handOver({ places });
    expect([late.statusCode, late.json().code]).toEqual([409, 'places-changed']);
    expect(await desk.stageNames(desk.from)).toEqual(['审查', '办结']);
    expect((await desk.handOver({ places: ['no-such-id'] })).json().code).toBe('places-changed');
    expect((await desk.handOver({ toPartyId: desk.from })).json().code).toBe('places-changed');
  });

  test('a retired party takes nothing over, and none that is not seen', async () => {
    const { prisma } = api.database.db;
    await prisma.responsibleParty.update({
      where: { id: desk.to },
      data: { retiredAt: new Date() },
    });
    const retired = await desk.handOver();
    expect([retired.statusCode, retired.json().code]).toEqual([409, 'party-retired']);
    const foreign = await buildParty(api.database.db, {
      organizationId: at.foreignBureau,
      name: '外县乙岗',
    });
    for (const toPartyId of [foreign, 'no-such-id']) {
      expect((await desk.handOver({ toPartyId })).json()).toMatchObject({
        code: 'foreign-reference',
        errors: [{ pointer: '#/toPartyId' }],
      });
    }
  });

  test.each([
    { from: '2026-02-30' },
    { from: '2020-01-01' },
    { from: '2206-12-01' },
    { reason: '　' },
    { places: [] },
    { extra: 1 },
  ])('%o is refused with 400', async (difference) => {
    expect((await desk.handOver(difference)).statusCode).toBe(400);
  });

  test('who may only read hands nothing over, nor do those who are not logged in', async () => {
    expect((await desk.handOver({}, at.viewer)).statusCode).toBe(403);
    expect((await api.send({ method: 'POST', url: PATH, payload: {} })).statusCode).toBe(401);
  });
});
