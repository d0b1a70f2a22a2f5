import type { Chart, SearchHit } from '@lianfang/contracts';
import {
  buildChart,
  buildDraft,
  buildNextDraft,
  buildOrganization,
  publish,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;
let chart: Chart;

beforeAll(async () => {
  api = await openTestApp();
  chart = await buildChart(api.database.db, {
    title: '取水许可防控图',
    chartMeasures: ['公开取水许可结果'],
    stages: [
      {
        name: '受理取水申请',
        riskPoints: [{ text: '对取水、取 水量审查不严' }],
        controlMeasures: ['ＡＢ角顶岗'],
      },
      { name: '取水验收' },
    ],
  });
  await buildChart(api.database.db, { title: '内部取水', visibility: 'internal' });
  await buildDraft(api.database.db, { title: '草稿取水' });
});

afterAll(() => api.close());

async function search(q: string, paging = ''): Promise<{ items: SearchHit[]; total: number }> {
  const response = await api.get(`/api/v1/search?q=${encodeURIComponent(q)}${paging}`);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

describe('GET /api/v1/search answers 200', () => {
  test('with hits in titles, measures, stage names and risk points, as the chart is read', async () => {
    const { items, total } = await search('取水');
    const at = { chart: { id: chart.id, title: chart.title } };
    const [first, second] = chart.stages.map(({ id, name }) => ({ id, name }));
    expect(total).toBe(5);
    expect(items).toEqual([
      { ...at, stage: null, kind: 'title', text: '取水许可防控图', matches: [[0, 2]] },
      { ...at, stage: null, kind: 'control-measure', text: '公开取水许可结果', matches: [[2, 4]] },
      { ...at, stage: first, kind: 'stage', text: '受理取水申请', matches: [[2, 4]] },
      {
        ...at,
        stage: first,
        kind: 'risk-point',
        text: '对取水、取 水量审查不严',
        matches: [
          [1, 3],
          [4, 7],
        ],
      },
      { ...at, stage: second, kind: 'stage', text: '取水验收', matches: [[0, 2]] },
    ]);
  });

  test('with charts in the order of their list', async () => {
    const { db } = api.database;
    const organizationId = await buildOrganization(db, { name: '渔政局' });
    for (const [title, category] of [
      ['甲捕捞图', 'other'],
      ['乙捕捞图', 'penalty'],
      ['丙捕捞图', 'licensing'],
    ] as const) {
      await buildChart(db, { organizationId, title, category });
    }
    const found = (await search('捕捞')).items.map((hit) => hit.chart.id);
    const listed = (await api.get(`/api/v1/charts?q=${encodeURIComponent('捕捞')}`))
      .json()
      .items.map(({ id }: { id: string }) => id);
    expect(found).toHaveLength(3);
    expect(found).toEqual(listed);
  });

  test('whatever the width, case and spaces of the words', async () => {
    for (const words of ['AB角', 'ａｂ角', 'a b 角']) {
      expect((await search(words)).items, words).toMatchObject([{ text: 'ＡＢ角顶岗' }]);
    }
  });

  test('with nothing for words that are nowhere, and for signs that SQL or patterns know', async () => {
    for (const words of ['没有的字', '%', '_', "'", '\\', '.*']) {
      expect(await search(words), words).toMatchObject({ items: [], total: 0 });
    }
  });

  test('page by page with the total of all', async () => {
    const pages = await Promise.all([1, 2, 3].map((n) => search('取水', `&pageSize=2&page=${n}`)));
    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5]);
    expect(pages.flatMap(({ items }) => items)).toEqual((await search('取水')).items);
  });

  test('from the version a chart shows, no longer from the one before', async () => {
    const { db } = api.database;
    const first = await buildDraft(db, { title: '改名之前' });
    await publish(db, first.versionId);
    const next = await buildNextDraft(db, { chartId: first.chartId, number: 2, title: '改名之后' });
    await publish(db, next.versionId);
    expect((await search('改名')).items).toMatchObject([{ text: '改名之后' }]);
  });

  test('with an ETag, and 304 to it', async () => {
    const { headers } = await api.get('/api/v1/search?q=AB');
    const again = await api.get('/api/v1/search?q=AB', { 'if-none-match': `${headers.etag}` });
    expect(again.statusCode).toBe(304);
    expect(again.headers['content-length']).toBeUndefined();
  });
});

describe('GET /api/v1/search answers 400', () => {
  test.each([
    ['', '#/query/q'],
    ['q=', '#/query/q'],
    ['q=%20%E3%80%80', '#/query/q'],
    ['q=%00', '#/query/q'],
    ['q=a&q=b', '#/query/q'],
    [`q=${'x'.repeat(201)}`, '#/query/q'],
    ['q=a&page=0', '#/query/page'],
    ['q=a&sort=x', '#/query/sort'],
  ])('to “%.20s”, pointing at %s', async (query, pointer) => {
    const response = await api.get(`/api/v1/search?${query}`);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ errors: [{ pointer }] });
  });
});
