import type { ChartSummary } from '@lianfang/contracts';
import { buildChart, buildDraft, buildOrganization, PUBLISHED_AT } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;
let county: string;
let bureau: string;
let section: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  county = await buildOrganization(db, { name: '甲县' });
  bureau = await buildOrganization(db, { name: '甲县水利局', parentId: county });
  section = await buildOrganization(db, { name: '甲县水利局许可科', parentId: bureau });
  const elsewhere = await buildOrganization(db, { name: '乙县', chartVisibility: 'internal' });

  const charts = {
    licence: await buildChart(db, {
      organizationId: bureau,
      title: '取水许可防控图',
      category: 'licensing',
      stages: [
        { name: '受理', riskLevel: 'high', riskPoints: [{ text: '吃拿卡要' }, { text: '拖延' }] },
        { name: '审查', riskLevel: 'low', controlMeasures: ['ＡＢ角 制度'] },
        { name: '送达' },
      ],
    }),
    penalty: await buildChart(db, {
      organizationId: section,
      title: '水政处罚防控图',
      category: 'penalty',
      stages: [
        { name: '立案', riskLevel: 'medium', riskPoints: [{ text: '不立案', riskLevel: 'high' }] },
      ],
    }),
    award: await buildChart(db, {
      organizationId: county,
      title: '奖励防控图',
      category: 'award',
      stages: [{ name: '评审', riskLevel: 'low' }],
    }),
  };
  for (const [name, chart] of Object.entries(charts)) ids[name] = chart.id;
  await buildDraft(db, { organizationId: bureau, title: '草稿' });
  await buildChart(db, { organizationId: bureau, title: '内部', visibility: 'internal' });
  await buildChart(db, { organizationId: elsewhere, title: '乙县内部' });
  ids.opened = (
    await buildChart(db, { organizationId: elsewhere, title: '乙县公开', visibility: 'public' })
  ).id;
});

afterAll(() => api.close());

async function list(
  query: string,
): Promise<{ total: number; ids: string[]; items: ChartSummary[] }> {
  const response = await api.get(`/api/v1/charts?${query}`);
  expect(response.statusCode, response.body).toBe(200);
  const { items, total } = response.json();
  return { items, total, ids: items.map((item: ChartSummary) => item.id) };
}

describe('GET /api/v1/charts answers 200', () => {
  test('with everything a card shows, counted in the database', async () => {
    const { items } = await list('category=licensing');
    expect(items.find(({ id }) => id === ids.licence)).toEqual({
      id: ids.licence,
      title: '取水许可防控图',
      organization: { id: bureau, name: '甲县水利局' },
      category: 'licensing',
      stages: [
        { name: '受理', riskLevel: 'high' },
        { name: '审查', riskLevel: 'low' },
        { name: '送达', riskLevel: null },
      ],
      levelCounts: { high: 1, medium: 0, low: 1, unassessed: 1 },
      riskPointCount: 2,
      version: 1,
      publishedAt: PUBLISHED_AT.toISOString(),
    });
  });

  test('with public charts only: no draft, nothing internal by itself or by its organisation', async () => {
    expect((await list('')).ids.toSorted()).toEqual(Object.values(ids).toSorted());
  });

  test('with charts ordered by organisation, category and title', async () => {
    const { items } = await list('');
    expect(items.map(({ title }) => title)).toEqual([
      '乙县公开',
      '奖励防控图',
      '取水许可防控图',
      '水政处罚防控图',
    ]);
  });

  test('with the charts of an organisation and of all that lies under it', async () => {
    expect((await list(`organizationId=${county}`)).total).toBe(3);
    expect((await list(`organizationId=${bureau}`)).total).toBe(2);
    expect((await list(`organizationId=${section}`)).ids).toEqual([ids.penalty]);
  });

  test('and nothing for an organisation that is not there', async () => {
    expect((await list('organizationId=no-such-id')).total).toBe(0);
    expect((await list('organizationId=00000000-0000-4000-8000-000000000000')).total).toBe(0);
  });

  test('with charts of a level: of a stage, or of a risk point that has its own', async () => {
    expect((await list('level=high')).ids).toEqual([ids.licence, ids.penalty]);
    expect((await list('level=low')).ids).toEqual([ids.award, ids.licence]);
  });

  test('with charts that have an unassessed stage, which is never 低', async () => {
    expect((await list('level=unassessed')).ids).toEqual([ids.opened, ids.licence]);
  });

  test('with charts of any of several levels, and of any of several categories', async () => {
    expect((await list('level=medium&level=low')).total).toBe(3);
    expect((await list('category=award&category=penalty&category=award')).total).toBe(2);
  });

  test('with filters that combine', async () => {
    expect((await list(`level=high&category=penalty&organizationId=${county}`)).ids).toEqual([
      ids.penalty,
    ]);
    expect((await list('level=low&category=penalty')).total).toBe(0);
  });

  test('with charts that have the words anywhere, whatever their width, case and spaces', async () => {
    for (const words of ['吃拿', '吃 拿', 'AB角', 'ab角制度', '取水许可']) {
      expect((await list(`q=${encodeURIComponent(words)}`)).ids, words).toEqual([ids.licence]);
    }
    expect((await list('q=%25')).total).toBe(0);
    expect((await list('q=')).total).toBe(4);
  });

  test('page by page, each chart once, with the total of all', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list(`pageSize=2&page=${page}`)));
    expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 0]);
    expect(pages.map(({ total }) => total)).toEqual([4, 4, 4]);
    expect(pages.flatMap((page) => page.ids)).toEqual((await list('')).ids);
  });

  test('with page 1 of 20 unless asked otherwise', async () => {
    const { page, pageSize } = (await api.get('/api/v1/charts')).json();
    expect({ page, pageSize }).toEqual({ page: 1, pageSize: 20 });
  });
});

describe('GET /api/v1/charts answers 400', () => {
  test.each([
    ['page=0', '#/query/page'],
    ['page=99999999999', '#/query/page'],
    ['page=1.5', '#/query/page'],
    ['page=1&page=2', '#/query/page'],
    ['pageSize=101', '#/query/pageSize'],
    ['pageSize=0', '#/query/pageSize'],
    ['level=severe', '#/query/level'],
    ['category=licensing&category=x', '#/query/category'],
    ['q=%00', '#/query/q'],
    [`q=${'x'.repeat(10_240)}`, '#/query/q'],
    ['organizationId=', '#/query/organizationId'],
    ['colour=red', '#/query/colour'],
    ['a%2Fb~c=1', '#/query/a~1b~0c'],
  ])('to %.40s, pointing at %s', async (query, pointer) => {
    const response = await api.get(`/api/v1/charts?${query}`);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'invalid-request', errors: [{ pointer }] });
  });

  test('naming everything that is wrong at once', async () => {
    const response = await api.get('/api/v1/charts?page=0&level=x&unknown=1');
    const pointers = response.json().errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers.toSorted()).toEqual(['#/query/level', '#/query/page', '#/query/unknown']);
  });
});

describe('after an organisation was renamed', () => {
  let renamed: string;

  beforeAll(async () => {
    const { db } = api.database;
    renamed = await buildOrganization(db, { name: '丙县农业局' });
    await buildChart(db, { organizationId: renamed, title: '改名之前' });
    await db.prisma.organization.update({
      where: { id: renamed },
      data: { name: '丙县农业农村局' },
    });
    await buildChart(db, { organizationId: renamed, title: '改名之后' });
  });

  test('a chart bears the name that its version printed, as the chart itself does', async () => {
    const { items } = await list(`organizationId=${renamed}`);
    for (const { id, organization } of items) {
      const chart = (await api.get(`/api/v1/charts/${id}`)).json();
      expect(organization).toEqual(chart.organization);
    }
    expect(items.map(({ title, organization }) => [title, organization.name])).toEqual([
      ['改名之前', '丙县农业局'],
      ['改名之后', '丙县农业农村局'],
    ]);
  });

  test('its charts stand together in the list all the same', async () => {
    await buildChart(api.database.db, {
      organizationId: await buildOrganization(api.database.db, { name: '丙县农业学校' }),
    });
    const { items } = await list('');
    const places = items.flatMap(({ organization }, at) => (organization.id === renamed ? at : []));
    expect(places[1]).toBe((places[0] ?? 0) + 1);
  });
});
