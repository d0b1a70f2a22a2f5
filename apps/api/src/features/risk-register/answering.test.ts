import type { Chart, RiskRegisterPage } from '@lianfang/contracts';
import {
  buildChart,
  buildHolder,
  buildNextDraft,
  buildOrganization,
  buildParty,
  publish,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCsv } from '../../../testing/read-files.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

const PATH = '/api/v1/risk-register';
type Get = TestApp['get'];

let api: TestApp;
let bureau: string;
let chart: Chart;
let post: string;
let viewer: Get;
let outsider: Get;

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  bureau = await buildOrganization(db, { name: '甲县水利局' });
  const elsewhere = await buildOrganization(db, { name: '乙县' });
  viewer = (await api.logIn({ grants: [{ role: 'viewer', organizationId: bureau }] })).get;
  outsider = (await api.logIn({ grants: [{ role: 'viewer', organizationId: elsewhere }] })).get;
});

beforeEach(async () => {
  const { db } = api.database;
  const organizationId = bureau;
  chart = await buildChart(db, {
    organizationId,
    stages: [
      { name: '受理', riskPoints: [{ text: '刁难' }, { text: '拖延' }] },
      { name: '决定', riskPoints: [{ text: '越权' }] },
    ],
  });
  post = await buildParty(db, { organizationId, name: `办理人 ${crypto.randomUUID()}` });
  await answer(post, 0);
});

afterAll(() => api.close());

async function answer(partyId: string, stage: number, from = '2026-01-01', to?: string) {
  await api.database.db.prisma.stageAssignment.create({
    data: {
      chartId: chart.id,
      stageKey: chart.stages[stage]?.id ?? '',
      partyId,
      from: new Date(from),
      to: to === undefined ? null : new Date(to),
    },
  });
}

async function list(get: Get, query = ''): Promise<RiskRegisterPage> {
  const response = await get(`${PATH}?chartId=${chart.id}&answering=true&${query}`);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

const answeringAt = async (get: Get, query = '') => (await list(get, query)).items[0]?.answering;
const vacantTexts = async (get: Get, query = '') =>
  (await list(get, `vacant=true&${query}`)).items.map(({ riskPoint }) => riskPoint.text);

describe('who answers today', () => {
  test('is told where it is asked for, with whoever holds it, the holder before the deputies', async () => {
    const { db } = api.database;
    await buildHolder(db, { partyId: post, name: '某乙', role: 'deputy', from: '2026-01-01' });
    await buildHolder(db, { partyId: post, name: '某甲', from: '2026-02-01' });
    expect(await answeringAt(viewer)).toEqual([
      {
        id: post,
        name: expect.stringMatching(/^办理人/),
        kind: 'post',
        isVacant: false,
        holders: [
          { name: '某甲', role: 'main' },
          { name: '某乙', role: 'deputy' },
        ],
      },
    ]);
    expect((await list(viewer)).items[2]?.answering).toEqual([]);
    const unasked = (await viewer(`${PATH}?chartId=${chart.id}`)).json();
    expect(unasked.items[0]).not.toHaveProperty('answering');
  });

  test('who holds a post, and who a person is, is told to readers inside alone; a vacancy to all', async () => {
    const { db } = api.database;
    const facts = { organizationId: bureau, kind: 'person' as const };
    await answer(await buildParty(db, { ...facts, name: `某某 ${crypto.randomUUID()}` }), 0);
    for (const get of [api.get, outsider]) {
      expect(await answeringAt(get)).toMatchObject([
        { name: expect.stringMatching(/^办理人/), isVacant: true, holders: null },
        { name: null, kind: 'person', isVacant: false, holders: null },
      ]);
    }
    await buildHolder(db, { partyId: post, name: '某甲' });
    for (const get of [api.get, outsider]) {
      expect(JSON.stringify(await list(get))).not.toMatch(/某甲|某某/);
      const file = await get(
        `${PATH}/export?format=csv&chartId=${chart.id}&column=answering&column=holders`,
      );
      expect(file.body).not.toMatch(/某甲|某某/);
    }
    expect(JSON.stringify(await list(viewer))).toMatch(/某甲.*某某/);
  });

  test('who supervises a level is told as the organisation says, also in a file, and nothing of others', async () => {
    const { db } = api.database;
    const supervised = await buildOrganization(db, { name: '丁县', parentId: bureau });
    await db.prisma.organization.update({
      where: { id: bureau },
      data: { levelSupervisors: { high: '主要领导', medium: '分管领导', low: '' } },
    });
    chart = await buildChart(db, {
      organizationId: supervised,
      stages: [
        { name: '受理', riskLevel: 'high', riskPoints: [{ text: '刁难' }] },
        { name: '决定', riskPoints: [{ text: '越权' }] },
      ],
    });
    expect((await list(viewer)).items.map(({ supervisor }) => supervisor)).toEqual([
      '主要领导',
      null,
    ]);
    const file = await viewer(
      `${PATH}/export?format=csv&chartId=${chart.id}&column=riskPoint&column=supervisor`,
    );
    expect(readCsv(file.body)).toEqual([
      ['风险点', '监管'],
      ['刁难', '主要领导'],
      ['越权', ''],
    ]);
  });

  test('nobody is told of a party from elsewhere but whoever reaches it', async () => {
    const { db } = api.database;
    const organizationId = await buildOrganization(db, { name: '丙县' });
    await answer(await buildParty(db, { organizationId, name: '外县办理人' }), 1);
    const grants = [{ role: 'viewer' as const, organizationId }];
    const { get } = await api.logIn({ grants });
    expect(await vacantTexts(viewer)).toEqual(['刁难', '拖延']);
    expect(await vacantTexts(get)).toEqual(['刁难', '拖延', '越权']);
    expect(JSON.stringify(await list(viewer))).not.toContain('外县');
  });

  test('as of a day: who answered and held then, under the name of then', async () => {
    const { db } = api.database;
    const later = await buildParty(db, { organizationId: bureau, name: crypto.randomUUID() });
    await db.prisma.stageAssignment.updateMany({
      where: { partyId: post },
      data: { to: new Date('2026-06-09T16:00:00Z') },
    });
    await answer(later, 0, '2026-06-09T16:00:00Z');
    await buildHolder(db, { partyId: post, name: '某甲', from: '2026-06-01', to: '2026-06-08' });
    const until = new Date('2026-06-05T04:00:00Z');
    await db.prisma.formerPartyName.create({ data: { partyId: post, name: '经办岗', until } });
    const on = async (day: string) =>
      (await answeringAt(viewer, `asOf=${day}`))?.map(({ id, name, isVacant, holders }) => [
        id === post ? 'post' : 'later',
        name === '经办岗',
        isVacant,
        holders?.map((holder) => holder.name).join(),
      ]);
    expect(await on('2026-05-31')).toEqual([['post', true, true, '']]);
    expect(await on('2026-06-01')).toEqual([['post', true, false, '某甲']]);
    expect(await on('2026-06-08')).toEqual([['post', false, false, '某甲']]);
    expect(await on('2026-06-09')).toEqual([['post', false, true, '']]);
    expect(await on('2026-06-10')).toEqual([['later', false, true, '']]);
    expect(await vacantTexts(viewer, 'asOf=2026-06-08')).toEqual([]);
    expect(await vacantTexts(viewer, 'asOf=2026-06-09')).toEqual(['刁难', '拖延']);
    for (const day of ['0000-01-01', '9999-12-31']) {
      expect((await list(viewer, `vacant=true&asOf=${day}`)).total).toBe(day < '1' ? 0 : 2);
    }
  });
});

describe('the rows of vacant posts', () => {
  test('are those of an appointment’s day: nothing is published for that', async () => {
    expect(await vacantTexts(viewer)).toEqual(['刁难', '拖延']);
    await buildHolder(api.database.db, { partyId: post, role: 'deputy' });
    expect(await vacantTexts(viewer)).toEqual(['刁难', '拖延']);
    await buildHolder(api.database.db, { partyId: post, name: '某甲' });
    expect(await vacantTexts(viewer)).toEqual([]);
  });

  test('are those of a hand-over, and of the version that is shown', async () => {
    const { db } = api.database;
    await db.prisma.stageAssignment.updateMany({
      where: { partyId: post },
      data: { to: new Date('2026-02-01') },
    });
    expect(await vacantTexts(viewer)).toEqual([]);
    await answer(post, 1);
    expect(await vacantTexts(viewer)).toEqual(['越权']);
    const stages = [
      { key: chart.stages[1]?.id ?? '', name: '决定', riskPoints: [{ text: '滥权' }] },
    ];
    const next = await buildNextDraft(db, { chartId: chart.id, number: 2, stages });
    await publish(db, next.versionId);
    expect(await vacantTexts(viewer)).toEqual(['滥权']);
  });

  test('are counted exactly, walked through and exported as they are listed', async () => {
    const query = `chartId=${chart.id}&vacant=true`;
    const read = async (path: string) => (await viewer(`${PATH}${path}`)).json();
    const { items } = await list(viewer, 'vacant=true');
    expect(await read(`/count?${query}`)).toEqual({ total: 2 });
    expect((await read(`/matrix?${query}&by=stage`)).rows).toMatchObject([
      { key: '受理', total: 2 },
    ]);
    expect((await read(`?${query}&after=${items[0]?.cursor}`)).items).toMatchObject([
      { id: items[1]?.id },
    ]);
    const file = await viewer(`${PATH}/export?format=csv&${query}&column=riskPoint&column=holders`);
    expect(file.headers['x-total-count']).toBe('2');
    expect(readCsv(file.body).slice(1)).toEqual([
      ['刁难', '岗位空缺'],
      ['拖延', '岗位空缺'],
    ]);
  });
});
