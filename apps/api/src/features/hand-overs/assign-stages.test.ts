import type { Places, Wordings } from '@lianfang/contracts';
import { buildChart, buildHolder, buildParty } from '@lianfang/db/testing';
import { beijingDayOf } from '@lianfang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { entriesAbout, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/hand-overs';
const TODAY = beijingDayOf(new Date());
const LATER = beijingDayOf(new Date(Date.now() + 40 * 24 * 60 * 60 * 1000));

let api: TestApp;
let at: TwoBureaus;
/** Printed on the chart, and answering for the first of its stages. */
let printed: string;
let desk: string;
/** Stages 受理 and 审查 print 经办人, 决定 prints 经办人 and 局长, 送达 and 归档 print nobody; 公示 is elsewhere. */
let stages: Record<string, string>;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
  const { db } = api.database;
  printed = await buildParty(db, { organizationId: at.bureau, name: '经办人' });
  desk = await buildParty(db, { organizationId: at.bureau, name: '许可科经办岗' });
  const head = await buildParty(db, { organizationId: at.bureau, name: '局长' });
  await buildHolder(db, { partyId: head, name: '某局长' });
  const as = (partyId: string, name: string) =>
    ({ partyId, name, kind: 'post', printedAs: name }) as const;
  const handler = as(printed, '经办人');
  const chart = await buildChart(db, {
    organizationId: at.bureau,
    title: '取水许可',
    stages: [
      { name: '受理', riskLevel: 'high', parties: [handler] },
      { name: '审查', parties: [handler] },
      { name: '决定', riskLevel: 'low', parties: [handler, as(head, '局长')] },
      { name: '送达' },
      { name: '归档' },
    ],
  });
  const foreign = await buildChart(db, {
    organizationId: at.foreignBureau,
    stages: [{ name: '公示' }],
  });
  stages = Object.fromEntries(
    [...chart.stages, ...foreign.stages].map(({ name, id }) => [name, id]),
  );
  const answer = (stage: string, partyId: string) => ({
    chartId: chart.id,
    stageKey: stages[stage] as string,
    partyId,
    from: new Date('2026-06-01'),
  });
  await db.prisma.stageAssignment.createMany({
    data: [answer('受理', printed), answer('决定', printed), answer('决定', head)],
  });
});

afterAll(() => api.close());

async function listPlaces(query: string, reader = at.admin): Promise<Places['items']> {
  const response = await reader.get(`${PATH}/places?${query}`);
  expect(response.statusCode, response.body).toBe(200);
  return response.json().items;
}

const listUnassigned = () => listPlaces(`unassigned=true&organizationId=${at.bureau}`);

const namesOf = (items: Places['items']) =>
  items.map(({ stage, party }) => `${stage.name}：${party?.name ?? '无'}`);

function assign(payload: object, reader = at.admin) {
  const body = { toPartyId: desk, from: TODAY, reason: '明确责任', ...payload };
  return reader.send({ method: 'POST', url: PATH, payload: body });
}

async function undo(id: string): Promise<void> {
  const response = await at.admin.send({ method: 'POST', url: `${PATH}/${id}/undo` });
  expect(response.statusCode, response.body).toBe(200);
}

describe('GET /hand-overs/wordings', () => {
  test('lists what charts print, by level, who answers there today, and where nobody does', async () => {
    const { items }: Wordings = (await at.admin.get(`${PATH}/wordings`)).json();
    const mine = items.filter(({ organization }) => organization.id === at.bureau);
    expect(mine).toMatchObject([
      {
        wording: '经办人',
        stages: { high: 1, medium: 0, low: 1, unassessed: 1, total: 3 },
        parties: [{ id: printed, name: '经办人', isVacant: true, stages: 2 }],
        unanswered: 1,
        mayAssign: true,
      },
      { wording: null, stages: { unassessed: 2, total: 2 }, parties: [], unanswered: 2 },
      { wording: '局长', parties: [{ name: '局长', isVacant: false, stages: 1 }], unanswered: 0 },
    ]);
    expect(items.some(({ organization }) => organization.id === at.foreignBureau)).toBe(false);
  });

  test('and the places behind them are read by an officer, who is told that they may only be read', async () => {
    const grants = [{ role: 'officer', organizationId: at.bureau }] as const;
    const officer = await api.logIn({ grants: [...grants] });
    const { items }: Wordings = (await officer.get(`${PATH}/wordings`)).json();
    expect(items.map(({ wording, mayAssign }) => [wording, mayAssign])).toEqual([
      ['经办人', false],
      [null, false],
      ['局长', false],
    ]);
    const places = [
      ...(await listPlaces('wording=经办人', officer)),
      ...(await listPlaces('unassigned=true', officer)),
    ];
    expect(namesOf(places)).toHaveLength(6);
    expect(places.filter(({ mayHandOver }) => mayHandOver)).toEqual([]);
  });
});

describe('GET /hand-overs/places', () => {
  test('of a wording lists who answers for it and where nobody does, and not who answers for another', async () => {
    const items = await listPlaces('wording=经办人');
    expect(namesOf(items)).toEqual(['受理：经办人', '审查：无', '决定：经办人']);
    const nobody = { id: null, partyOrganization: { id: at.bureau }, mayHandOver: true };
    expect(items[1]).toMatchObject(nobody);
    expect(items.map(({ party }) => party?.isVacant)).toEqual([true, undefined, true]);
    const ofHead = await listPlaces('wording=局长');
    expect(namesOf(ofHead)).toEqual(['决定：局长']);
    expect(ofHead[0]?.party).toMatchObject({ isVacant: false });
    expect(await listPlaces(`wording=经办人&organizationId=${at.foreignBureau}`)).toEqual([]);
    expect(await listPlaces('wording=经办人&organizationId=no-such-id')).toEqual([]);
    expect(await listPlaces('wording=无此用语')).toEqual([]);
  });

  test('of stages nobody answers for is a work list', async () => {
    expect(namesOf(await listUnassigned())).toEqual(['审查：无', '送达：无', '归档：无']);
  });

  test('asks for one thing, and not for two', async () => {
    for (const query of ['', '?wording=甲&unassigned=true', '?unassigned=false', '?wording=']) {
      expect((await at.admin.get(`${PATH}/places${query}`)).statusCode, query).toBe(400);
    }
  });
});

describe('POST /hand-overs of stages', () => {
  test('assigns many stages at once, is logged for each, and taken back whole', async () => {
    const response = await assign({ stages: [stages.送达, stages.归档] });
    expect(response.statusCode, response.body).toBe(201);
    const made = response.json();
    expect(made.places).toMatchObject([
      { stage: { name: '送达' }, party: null },
      { stage: { name: '归档' }, party: null },
    ]);
    expect(namesOf(await listUnassigned())).toEqual(['审查：无']);
    expect(namesOf(await listPlaces(`partyId=${desk}`))).toEqual([
      '送达：许可科经办岗',
      '归档：许可科经办岗',
    ]);
    const actions = (await entriesAbout(api, desk)).map(({ action }) => action);
    expect(actions.slice(-3)).toEqual(['place.assigned', 'place.assigned', 'assignment.made']);
    await undo(made.id);
    expect(namesOf(await listUnassigned())).toEqual(['审查：无', '送达：无', '归档：无']);
    expect((await entriesAbout(api, desk)).map(({ action }) => action).slice(-3)).toEqual([
      'place.unassigned',
      'place.unassigned',
      'hand-over.undone',
    ]);
  });

  test('maps a wording to a party: those who answered hand over, and where nobody did it begins', async () => {
    const items = await listPlaces('wording=经办人');
    const made = (
      await assign({
        places: items.flatMap(({ id }) => id ?? []),
        stages: items.filter(({ id }) => id === null).map(({ stage }) => stage.id),
      })
    ).json();
    expect(namesOf(await listPlaces('wording=经办人'))).toEqual([
      '受理：许可科经办岗',
      '审查：许可科经办岗',
      '决定：许可科经办岗',
    ]);
    expect(namesOf(await listPlaces('wording=局长'))).toEqual(['决定：局长']);
    await undo(made.id);
    expect(namesOf(await listPlaces('wording=经办人'))).toEqual([
      '受理：经办人',
      '审查：无',
      '决定：经办人',
    ]);
  });

  test('of one wording leaves the other of the stage alone, and who takes over both stands for both', async () => {
    const give = async (wording: string, toPartyId: string) => {
      const places = (await listPlaces(`wording=${wording}`)).flatMap(({ id }) => id ?? []);
      return (await assign({ places, toPartyId })).json().id;
    };
    await give('经办人', desk);
    const head = (await listPlaces('wording=局长'))[0]?.party?.id as string;
    const second = await give('局长', desk);
    expect(namesOf(await listPlaces('wording=局长'))).toEqual(['决定：许可科经办岗']);
    expect(namesOf(await listPlaces('wording=经办人'))).toContain('决定：许可科经办岗');
    await undo(second);
    expect(namesOf(await listPlaces('wording=局长'))).toEqual(['决定：局长']);
    const third = await give('局长', printed);
    expect((await listPlaces('wording=局长')).map(({ party }) => party?.id)).toEqual([printed]);
    await undo(third);
    await give('经办人', printed);
    expect((await listPlaces('wording=局长')).map(({ party }) => party?.id)).toEqual([head]);
    expect(namesOf(await listPlaces('wording=经办人'))).toEqual([
      '受理：经办人',
      '审查：无',
      '决定：经办人',
    ]);
  });

  test('for a day to come takes the stage off the work list at once, and undone puts it back', async () => {
    const made = (await assign({ stages: [stages.归档], from: LATER })).json();
    expect(namesOf(await listUnassigned())).toEqual(['审查：无', '送达：无']);
    expect(await listPlaces(`partyId=${desk}`)).toEqual([]);
    await undo(made.id);
    expect(namesOf(await listUnassigned())).toContain('归档：无');
  });

  test('is refused whole where somebody was quicker, or the stage is not ours', async () => {
    const taken = await assign({ stages: [stages.受理, stages.归档] });
    expect(taken.json()).toMatchObject({ status: 409, code: 'places-changed' });
    const foreign = await assign({ stages: [stages.公示, stages.归档] });
    expect(foreign.json()).toMatchObject({ code: 'foreign-reference' });
    const unknown = await assign({ stages: ['no-such-id'] });
    expect(unknown.json()).toMatchObject({ code: 'places-changed' });
    expect((await assign({ stages: [] })).statusCode).toBe(400);
    expect((await assign({ stages: [stages.归档] }, at.viewer)).statusCode).toBe(403);
    expect(namesOf(await listUnassigned())).toEqual(['审查：无', '送达：无', '归档：无']);
  });

  test('of one stage by many at once succeeds once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => assign({ stages: [stages.归档] })),
    );
    const codes = answers.map(({ statusCode }) => statusCode).toSorted();
    expect(codes).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    await undo(answers.find(({ statusCode }) => statusCode === 201)?.json().id);
  });
});
