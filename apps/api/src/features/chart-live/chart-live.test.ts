import { type Chart, type ChartLive, chartLiveSchema } from '@lianfang/contracts';
import { buildChart, buildOrganization, buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

const A_DAY = 24 * 60 * 60 * 1000;
const PERSON = '甲某某';

let api: TestApp;
let county: string;
let bureau: string;
let elsewhere: string;
let chart: Chart;
let url: string;
let insider: LoggedIn;
let outsider: LoggedIn;

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  county = await buildOrganization(db, { name: '甲县' });
  bureau = await buildOrganization(db, { name: '甲县水利局', parentId: county });
  elsewhere = await buildOrganization(db, { name: '乙县' });
  chart = await buildChart(db, {
    organizationId: bureau,
    stages: [{ name: '受理' }, { name: '审查' }, { name: '送达' }],
  });
  url = `/api/v1/charts/${chart.id}/live`;
  insider = await api.logIn({ grants: [{ role: 'viewer', organizationId: county }] });
  outsider = await api.logIn({ grants: [{ role: 'admin', organizationId: elsewhere }] });
});

afterAll(() => api.close());

interface AssignmentFacts {
  stage: number;
  partyId: string;
  /** In days from today. */
  from?: number;
  to?: number | null;
}

async function assign({ stage, partyId, from = -1, to = null }: AssignmentFacts): Promise<void> {
  const at = (days: number) => new Date(Date.now() + days * A_DAY);
  await api.database.db.prisma.stageAssignment.create({
    data: {
      chartId: chart.id,
      stageKey: chart.stages[stage]?.id ?? '',
      partyId,
      from: at(from),
      to: to === null ? null : at(to),
    },
  });
}

async function read({ get }: Pick<LoggedIn, 'get'> = api): Promise<ChartLive> {
  const answer = await get(url);
  expect(answer.statusCode, answer.body).toBe(200);
  return chartLiveSchema.strict().parse(answer.json());
}

describe('GET /api/v1/charts/{chartId}/live answers 200', () => {
  test('with nothing that a reader may do to one who is not logged in', async () => {
    expect(await read()).toEqual({
      abilities: [],
      visibility: null,
      effectiveVisibility: 'public',
      levels: { levelWords: null, levelColors: null, levelSupervisors: null },
      stages: [],
    });
  });

  test('with what the reader may do with this chart, by roles there and above', async () => {
    const admin = await api.logIn({ grants: [{ role: 'admin', organizationId: county }] });
    const editor = await api.logIn({ grants: [{ role: 'editor', organizationId: bureau }] });
    const everything = ['chart.read', 'chart.edit', 'chart.publish', 'chart.set-visibility'];
    expect((await read(admin)).abilities).toEqual(everything);
    expect((await read(editor)).abilities).toEqual(['chart.read', 'chart.edit']);
    expect((await read(insider)).abilities).toEqual(['chart.read']);
    expect((await read(outsider)).abilities).toEqual([]);
  });

  test('with the words, colours and supervisors of levels from the nearest organisation', async () => {
    const { prisma } = api.database.db;
    const levelWords = { high: '一级', medium: '二级', low: '三级' };
    const levelColors = { high: 'purple', medium: 'orange', low: 'green' };
    const levelSupervisors = { high: '县纪委监委驻局纪检组', medium: '分管领导', low: '' };
    const ofCounty = { levelWords, levelSupervisors };
    await prisma.organization.update({ where: { id: county }, data: ofCounty });
    await prisma.organization.update({ where: { id: bureau }, data: { levelColors } });
    expect((await read()).levels).toEqual({ levelWords, levelColors, levelSupervisors });
  });

  test('with who answers today, stage by stage, and nobody of yesterday or tomorrow', async () => {
    const { db } = api.database;
    const party = (name: string) => buildParty(db, { organizationId: bureau, name });
    const [former, current, future, last] = await Promise.all([
      party('前任'),
      party('现任'),
      party('继任'),
      party('今日届满'),
    ]);
    await assign({ stage: 2, partyId: current });
    await assign({ stage: 0, partyId: former, from: -9, to: -1 });
    await assign({ stage: 0, partyId: current, from: -1 });
    await assign({ stage: 0, partyId: last, from: -9, to: 1 });
    await assign({ stage: 0, partyId: future, from: 1 });
    const { stages } = await read();
    expect(stages.map(({ id }) => id)).toEqual([chart.stages[0]?.id, chart.stages[2]?.id]);
    expect(stages[0]?.responsibleParties.map(({ name }) => name)).toEqual(['今日届满', '现任']);
  });

  test('with the name of a person to insiders, and to everybody else that there is one', async () => {
    const { db } = api.database;
    const partyId = await buildParty(db, { organizationId: bureau, name: PERSON, kind: 'person' });
    await assign({ stage: 1, partyId });
    const shown = ({ stages }: ChartLive) =>
      stages.find(({ id }) => id === chart.stages[1]?.id)?.responsibleParties;
    const person = { id: partyId, kind: 'person', isVacant: false };
    expect(shown(await read(insider))).toEqual([{ ...person, name: PERSON, holders: [] }]);
    for (const reader of [api, outsider]) {
      expect(shown(await read(reader))).toEqual([{ ...person, name: null, holders: null }]);
      expect((await reader.get(url)).body).not.toContain(PERSON);
    }
  });

  test('promise 4: with no party of a foreign organisation, however it came into the row', async () => {
    const foreign = await buildParty(api.database.db, {
      organizationId: elsewhere,
      name: '外单位',
    });
    await assign({ stage: 2, partyId: foreign });
    for (const reader of [api, insider]) {
      const { body } = await reader.get(url);
      expect(body).not.toContain('外单位');
      expect(body).not.toContain(foreign);
    }
  });

  test('with a strong ETag that changes with what is told, and 304 to it', async () => {
    const first = await api.get(url);
    const etag = `${first.headers.etag}`;
    expect(etag).toMatch(/^"r\d+\.\d+-/);
    expect((await api.get(url, { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await insider.get(url, { 'if-none-match': etag })).statusCode).toBe(200);
    await assign({
      stage: 1,
      partyId: await buildParty(api.database.db, { organizationId: bureau, name: '新来' }),
    });
    expect((await api.get(url, { 'if-none-match': etag })).statusCode).toBe(200);
  });

  test('privately, asked again each time, different by cookie', async () => {
    const { headers } = await api.get(url);
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers.vary).toContain('Cookie');
  });
});

describe('GET /api/v1/charts/{chartId}/live refuses', () => {
  test('promise 3: a chart that the reader may not see, with 404', async () => {
    const hidden = await buildChart(api.database.db, {
      organizationId: bureau,
      visibility: 'internal',
    });
    const path = `/api/v1/charts/${hidden.id}/live`;
    expect((await api.get(path)).statusCode).toBe(404);
    expect((await outsider.get(path)).json()).toMatchObject({ code: 'chart-not-found' });
    expect((await insider.get(path)).statusCode).toBe(200);
  });

  test.each(['no-such-chart', crypto.randomUUID()])('unknown id %s with 404', async (id) => {
    expect((await api.get(`/api/v1/charts/${id}/live`)).statusCode).toBe(404);
  });

  test('a query parameter, of which it knows none, with 400', async () => {
    expect((await api.get(`${url}?at=now`)).statusCode).toBe(400);
  });
});
