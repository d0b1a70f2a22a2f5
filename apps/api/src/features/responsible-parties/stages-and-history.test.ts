import { buildChart, buildParty } from '@lianfang/db/testing';
import { beijingDayOf } from '@lianfang/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerForOneStage } from '../../../testing/answer-for-one-stage.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/responsible-parties';
let api: TestApp;
let at: TwoBureaus;
let parties = 0;
let party: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

beforeEach(async () => {
  parties += 1;
  const name = `受理岗 ${parties}`;
  party = await buildParty(api.database.db, { organizationId: at.bureau, name });
});

afterAll(() => api.close());

/** @param revision as it was read */
const patch = (payload: object, revision: string) =>
  at.admin.send({
    method: 'PATCH',
    url: `${PATH}/${party}`,
    payload,
    headers: { 'if-match': revision },
  });

describe('GET /responsible-parties/{partyId}/stages', () => {
  test('lists the stages it answers for today by chart, with level, wording and place', async () => {
    const { title, stage } = await answerForOneStage(api, at, party);
    const response = await at.viewer.get(`${PATH}/${party}/stages`);
    expect(response.statusCode, response.body).toBe(200);
    expect(response.json()).toMatchObject({
      total: 1,
      items: [
        {
          chart: { title },
          organization: { id: at.bureau },
          stages: [
            {
              id: stage,
              name: '受理',
              position: 0,
              count: 1,
              riskLevel: 'high',
              printedAs: ['经办人'],
            },
          ],
        },
      ],
    });
  });

  test('tells from when it will answer somewhere, until when, and by which hand-over', async () => {
    const { title } = await answerForOneStage(api, at, party);
    const other = await buildParty(api.database.db, {
      organizationId: at.bureau,
      name: `接任岗 ${parties}`,
    });
    const stagesOf = async (id: string) => (await at.viewer.get(`${PATH}/${id}/stages`)).json();
    const [place] = (await at.admin.get(`/api/v1/hand-overs/places?partyId=${party}`)).json().items;
    const day = beijingDayOf(new Date(Date.now() + 40 * 24 * 60 * 60 * 1000));
    const payload = { places: [place.id], toPartyId: other, from: day, reason: '轮岗' };
    const url = '/api/v1/hand-overs';
    const made = (await at.admin.send({ method: 'POST', url, payload })).json();
    expect(await stagesOf(party)).toMatchObject({
      items: [
        { chart: { title }, stages: [{ isComing: false, to: made.from, handOverId: made.id }] },
      ],
      ...{ total: 1, coming: 0, hidden: 0 },
    });
    expect(await stagesOf(other)).toMatchObject({
      items: [{ stages: [{ isComing: true, from: made.from, to: null, handOverId: made.id }] }],
      ...{ total: 0, coming: 1, hidden: 0 },
    });
  });

  test('says of how many stages it cannot tell: of charts that this reader may not read', async () => {
    const { db } = api.database;
    const chart = await buildChart(db, {
      organizationId: at.foreignBureau,
      title: '外单位图',
      visibility: 'internal',
    });
    const stageKey = chart.stages[0]?.id as string;
    const facts = { chartId: chart.id, stageKey, partyId: party, from: new Date('2026-06-01') };
    await db.prisma.stageAssignment.create({ data: facts });
    const answer = (await at.viewer.get(`${PATH}/${party}/stages`)).json();
    expect(answer).toEqual({ items: [], total: 0, coming: 0, hidden: 1 });
  });

  test('of a party that is not seen nothing is told', async () => {
    expect((await at.viewer.get(`${PATH}/no-such-id/stages`)).statusCode).toBe(404);
    expect((await api.get(`${PATH}/${party}/stages`)).statusCode).toBe(401);
  });
});

describe('GET /responsible-parties/{partyId}/history', () => {
  const history = (query = '', reader: LoggedIn = at.admin) =>
    reader.get(`${PATH}/${party}/history${query}`);

  test('tells whoever keeps the party what the log says of it, the newest first and page by page', async () => {
    await patch({ name: `窗口岗 ${parties}` }, '"r1"');
    await patch({ contact: '3 楼' }, '"r2"');
    const answer = await history('?pageSize=1');
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({
      items: [{ action: 'party.changed', before: { contact: false }, after: { contact: true } }],
      ...{ total: 2, page: 1, pageSize: 1 },
    });
    expect((await history('?pageSize=1&page=2')).json().items).toMatchObject([
      {
        actor: { name: expect.stringContaining('局管理员') },
        before: { name: `受理岗 ${parties}` },
        after: { name: `窗口岗 ${parties}` },
      },
    ]);
  });

  test('tells of places only those who read the log: others may not read every chart', async () => {
    await answerForOneStage(api, at, party);
    const [place] = (await at.admin.get(`/api/v1/hand-overs/places?partyId=${party}`)).json().items;
    const toPartyId = await buildParty(api.database.db, {
      organizationId: at.bureau,
      name: `接任岗 ${parties}`,
    });
    const payload = {
      places: [place.id],
      toPartyId,
      from: beijingDayOf(new Date()),
      reason: '轮岗',
    };
    await at.admin.send({ method: 'POST', url: '/api/v1/hand-overs', payload });
    expect((await history()).json()).toMatchObject({ items: [], total: 0 });
    const grants = [{ role: 'officer' as const, organizationId: at.bureau }];
    expect((await history('', await api.logIn({ grants }))).json()).toMatchObject({
      items: [{ action: 'place.handed-over', after: { stage: '受理' } }],
      total: 1,
    });
  });

  test('is not for viewers (403), nor for strangers (404) or nobody (401); odd pages are refused (400)', async () => {
    expect((await history('', at.viewer)).statusCode).toBe(403);
    const grants = [{ role: 'admin' as const, organizationId: at.foreignBureau }];
    expect((await history('', await api.logIn({ grants }))).statusCode).toBe(404);
    expect((await api.get(`${PATH}/${party}/history`)).statusCode).toBe(401);
    expect((await history('?page=0')).statusCode).toBe(400);
  });
});
