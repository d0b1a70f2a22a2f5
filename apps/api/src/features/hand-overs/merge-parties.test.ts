import { buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HandOverDesk, openHandOverDesk } from '../../../testing/hand-over-desk.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { entriesAbout, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

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

const pathOf = (partyId: string) => `/api/v1/responsible-parties/${partyId}`;

async function readParty(partyId: string) {
  const response = await at.admin.get(pathOf(partyId));
  return { party: response.json(), etag: String(response.headers.etag) };
}

interface Merge {
  partyId?: string;
  intoPartyId?: string;
  reader?: TwoBureaus['admin'];
  etag?: string | null;
}

async function merge(given: Merge = {}) {
  const { partyId = desk.from, intoPartyId = desk.to, reader = at.admin } = given;
  const etag = given.etag === undefined ? (await readParty(partyId)).etag : given.etag;
  return reader.send({
    method: 'POST',
    url: `${pathOf(partyId)}/merge`,
    headers: etag === null ? {} : { 'if-match': etag },
    payload: { intoPartyId, reason: '同一岗位的两种写法' },
  });
}

describe('POST /responsible-parties/{partyId}/merge', () => {
  test('gives all places to the party that stays, retires the other, and is logged for each', async () => {
    const response = await merge();
    expect(response.statusCode, response.body).toBe(201);
    const made = response.json();
    expect(response.headers.location).toBe(`/api/v1/hand-overs/${made.id}`);
    expect(made).toMatchObject({
      merged: { id: desk.from, name: desk.names.from },
      to: { id: desk.to },
      reason: '同一岗位的两种写法',
    });
    expect(made.places).toHaveLength(3);
    expect(await desk.stageNames(desk.to)).toEqual(['受理', '审查', '办结']);
    expect((await readParty(desk.from)).party.isRetired).toBe(true);
    const actions = (await entriesAbout(api, desk.from)).map(({ action }) => action);
    expect(actions.slice(-4)).toEqual([
      ...Array.from({ length: 3 }, () => 'place.handed-over'),
      'party.merged',
    ]);
  });

  test('is undone whole: the places go back, and the other party is in use again', async () => {
    const { id } = (await merge()).json();
    const undone = await desk.undo(id);
    expect(undone.statusCode, undone.body).toBe(200);
    expect(await desk.stageNames(desk.from)).toEqual(['受理', '审查', '办结']);
    expect(await desk.stageNames(desk.to)).toEqual([]);
    expect((await readParty(desk.from)).party.isRetired).toBe(false);
    expect((await entriesAbout(api, desk.from)).map(({ action }) => action)).toContain(
      'party.restored',
    );
  });

  test('also merges a party that answers for nothing', async () => {
    const idle = await buildParty(api.database.db, {
      organizationId: at.bureau,
      name: `闲置岗 ${desk.title}`,
    });
    const made = (await merge({ partyId: idle })).json();
    expect(made.places).toEqual([]);
    expect((await readParty(idle)).party.isRetired).toBe(true);
    expect((await desk.undo(made.id)).statusCode).toBe(200);
  });

  test('of a party that is to hand over later is refused, and nothing is done', async () => {
    const later = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await desk.make({ from: later });
    const response = await merge();
    expect(response.json()).toMatchObject({ status: 409, code: 'party-in-use' });
    expect((await readParty(desk.from)).party.isRetired).toBe(false);
  });

  test('is refused into itself, into one of elsewhere, into a retired one, and of a retired one', async () => {
    const elsewhere = await buildParty(api.database.db, {
      organizationId: at.foreignBureau,
      name: `外单位岗 ${desk.title}`,
    });
    for (const intoPartyId of [desk.from, elsewhere, 'no-such-id']) {
      expect((await merge({ intoPartyId })).json(), intoPartyId).toMatchObject({
        code: 'foreign-reference',
        errors: [{ pointer: '#/intoPartyId' }],
      });
    }
    await merge();
    expect((await merge({ intoPartyId: desk.to })).json().code).toBe('party-retired');
    expect((await merge({ partyId: desk.to, intoPartyId: desk.from })).json().code).toBe(
      'party-retired',
    );
  });

  test('of a section takes its members along, and gives them back when undone', async () => {
    const section = (name: string) =>
      buildParty(api.database.db, {
        organizationId: at.bureau,
        name: `${name} ${desk.title}`,
        kind: 'section',
      });
    const [partyId, intoPartyId] = [await section('综合科'), await section('综合科室')];
    const { prisma } = api.database.db;
    const setSection = (id: string, sectionId: string) =>
      prisma.responsibleParty.update({ where: { id }, data: { sectionId } });
    await setSection(desk.from, partyId);
    await setSection(intoPartyId, partyId);
    const refused = await merge({ partyId, intoPartyId: desk.to });
    expect(refused.json()).toMatchObject({ status: 409, code: 'section-in-use' });

    const made = (await merge({ partyId, intoPartyId })).json();
    expect((await readParty(desk.from)).party.section.id).toBe(intoPartyId);
    expect((await readParty(intoPartyId)).party).toMatchObject({
      section: null,
      members: [{ id: desk.from, name: desk.names.from }],
    });
    expect((await entriesAbout(api, desk.from)).at(-1)).toMatchObject({
      action: 'party.changed',
      before: { sectionId: partyId },
      after: { sectionId: intoPartyId },
    });
    expect((await entriesAbout(api, intoPartyId)).at(-1)).toMatchObject({
      action: 'hand-over.made',
      after: { handOver: made.id, fromParty: `综合科 ${desk.title}` },
    });

    expect((await desk.undo(made.id)).statusCode).toBe(200);
    expect((await readParty(desk.from)).party.section.id).toBe(partyId);
    expect((await readParty(intoPartyId)).party.section.id).toBe(partyId);
  });

  test('goes by what was read: 428 without, 412 where it changed since', async () => {
    expect((await merge({ etag: null })).statusCode).toBe(428);
    const { etag } = await readParty(desk.from);
    const headers = { 'if-match': etag };
    const payload = { contact: '3 楼' };
    await at.admin.send({ method: 'PATCH', url: pathOf(desk.from), headers, payload });
    expect((await merge({ etag })).statusCode).toBe(412);
    expect(await desk.stageNames(desk.from)).toHaveLength(3);
  });

  test('is for those who keep the party alone, and of one that is there', async () => {
    const { etag } = await readParty(desk.from);
    expect((await merge({ reader: at.viewer, etag })).statusCode).toBe(403);
    expect((await merge({ reader: api as never, etag })).statusCode).toBe(401);
    const unknown = crypto.randomUUID();
    expect((await merge({ partyId: unknown, etag })).statusCode).toBe(404);
    expect((await merge({ intoPartyId: '', etag })).statusCode).toBe(400);
  });
});
