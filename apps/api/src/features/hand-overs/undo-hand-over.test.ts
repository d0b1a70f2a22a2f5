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

describe('POST /hand-overs/{handOverId}/undo', () => {
  test('gives every place back, and does not forget who answered in between', async () => {
    const { id } = await desk.make();
    const response = await desk.undo(id);
    expect(response.statusCode, response.body).toBe(200);
    expect(response.json()).toMatchObject({
      undone: { by: expect.stringContaining('局管理员') },
      undoUntil: null,
    });
    expect(await desk.stageNames(desk.from)).toEqual(['受理', '审查', '办结']);
    expect(await desk.stageNames(desk.to)).toEqual([]);
    const { prisma } = api.database.db;
    expect(await prisma.stageAssignment.count({ where: { partyId: desk.to } })).toBe(3);
    const actions = (await entriesAbout(api, desk.from)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'place.returned')).toHaveLength(3);
    expect((await entriesAbout(api, desk.to)).at(-1)).toMatchObject({ action: 'hand-over.undone' });
    expect((await desk.undo(id)).json().code).toBe('hand-over-undone');
  });

  test('of a day to come leaves no trace of it at the places', async () => {
    const { id } = await desk.make({ from: LATER });
    expect((await desk.undo(id)).statusCode).toBe(200);
    expect(await desk.stageNames(desk.from)).toEqual(['受理', '审查', '办结']);
    const { prisma } = api.database.db;
    expect(await prisma.stageAssignment.count({ where: { partyId: desk.to } })).toBe(0);
  });

  test('is refused once something else has changed there', async () => {
    const { id } = await desk.make();
    const [first] = await desk.listPlaces(desk.to);
    await desk.make({ places: [first?.id], toPartyId: desk.from });
    expect((await desk.undo(id)).json().code).toBe('places-changed');
    expect(await desk.stageNames(desk.to)).toEqual(['审查', '办结']);
  });

  test('is refused where nothing began, as the other answered already, and no longer does', async () => {
    const [first] = await desk.listPlaces();
    const stage = { chartId: first?.chart.id ?? '', stageKey: first?.stage.id ?? '' };
    await api.database.db.prisma.stageAssignment.create({
      data: { ...stage, partyId: desk.to, from: new Date('2026-06-01') },
    });
    const { id } = await desk.make({ places: [first?.id] });
    const [held] = await desk.listPlaces(desk.to);
    const third = await buildParty(api.database.db, {
      organizationId: at.bureau,
      name: `第三岗 ${desk.title}`,
    });
    await desk.make({ places: [held?.id], toPartyId: third });
    expect((await desk.undo(id)).json().code).toBe('places-changed');
  });

  test('is refused where somebody who answered before was retired since', async () => {
    const { id } = await desk.make();
    const retire = { method: 'PATCH' as const, payload: { isRetired: true } };
    const url = `/api/v1/responsible-parties/${desk.from}`;
    const done = await at.admin.send({ ...retire, url, headers: { 'if-match': '"r1"' } });
    expect(done.statusCode, done.body).toBe(200);
    expect((await desk.undo(id)).json().code).toBe('places-changed');
    expect(await desk.stageNames(desk.to)).toEqual(['受理', '审查', '办结']);
  });

  test('of a day to come is there until that day, so that a slip can always be mended', async () => {
    const { id } = await desk.make({ from: LATER });
    const before = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
    await api.database.db.prisma.handOver.update({ where: { id }, data: { createdAt: before } });
    expect((await desk.undo(id)).statusCode).toBe(200);
  });

  test('is refused where another hand-over found the party there and relies on it', async () => {
    const { db } = api.database;
    const third = await buildParty(db, { organizationId: at.bureau, name: `第三岗 ${desk.title}` });
    const [first] = await desk.listPlaces();
    const place = { chartId: first?.chart.id as string, stageKey: first?.stage.id as string };
    const other = await db.prisma.stageAssignment.create({
      data: { ...place, partyId: third, from: new Date('2026-06-02') },
    });
    const { id } = await desk.make();
    const relying = await desk.make({ places: [other.id] });
    expect((await desk.undo(id)).json().code).toBe('places-changed');
    expect((await desk.undo(relying.id)).statusCode).toBe(200);
    expect((await desk.undo(id)).statusCode).toBe(200);
  });

  test('is refused after a day, and to who may only read it', async () => {
    const { id } = await desk.make();
    expect((await desk.undo(id, at.viewer)).statusCode).toBe(403);
    const before = new Date(Date.now() - 24 * 60 * 60 * 1000);
    await api.database.db.prisma.handOver.update({ where: { id }, data: { createdAt: before } });
    expect((await desk.undo(id)).json().code).toBe('hand-over-final');
    expect((await at.admin.get(`${PATH}/${id}`)).json().undoUntil).toBeNull();
  });

  test('somebody of another organisation finds none', async () => {
    const { id } = await desk.make();
    const grants = [{ role: 'admin', organizationId: at.foreignBureau }] as const;
    const stranger = await api.logIn({ grants: [...grants] });
    expect((await desk.undo(id, stranger)).json().code).toBe('hand-over-not-found');
    expect((await stranger.get(`${PATH}/${id}`)).statusCode).toBe(404);
    expect((await at.admin.get(`${PATH}/no-such-id`)).statusCode).toBe(404);
    expect((await api.get(`${PATH}/${id}`)).statusCode).toBe(401);
  });
});
