import { FINDING_RULES, type Finding } from '@lianfang/contracts';
import { buildChart, buildNextDraft, buildOrganization, publish } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

const YEAR_AND_A_DAY = 366 * 24 * 60 * 60 * 1000;
const RISK = [{ text: '接受请托' }];

let api: TestApp;
let county: string;
let bureau: string;

beforeAll(async () => {
  api = await openTestApp();
});

beforeEach(async () => {
  county = await buildOrganization(api.database.db, { name: '甲县' });
  bureau = await buildOrganization(api.database.db, { name: '甲县水利局', parentId: county });
});

afterAll(() => api.close());

/** One that lacks nothing, but for what a test says. */
function build(facts: Parameters<typeof buildChart>[1]) {
  const chartMeasures = ['集体研究'];
  return buildChart(api.database.db, { organizationId: bureau, chartMeasures, ...facts });
}

async function list(query = '') {
  const answer = await api.get(`/api/v1/findings?organizationId=${county}&${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json() as { items: Finding[]; total: number; page: number; pageSize: number };
}

const summarize = async () =>
  (await api.get(`/api/v1/findings/summary?organizationId=${county}`)).json();

describe('GET /findings', () => {
  test('tells rule, severity and place of each', async () => {
    const chart = await build({
      title: '取水许可防控图',
      stages: [{ name: '受理' }, { name: '审核', riskLevel: 'high', riskPoints: RISK }],
    });
    const [, stage] = chart.stages;
    expect(await list()).toEqual({
      items: [
        {
          id: expect.stringMatching(/^high-without-party\.[0-9a-f-]{36}\.0$/),
          rule: 'high-without-party',
          severity: 'serious',
          organization: { id: bureau, name: '甲县水利局' },
          chart: { id: chart.id, title: '取水许可防控图', publishedAt: chart.publishedAt },
          stage: { id: stage?.id, name: '审核', position: 1 },
          riskPointId: null,
          text: null,
          slip: null,
          level: null,
          otherLevels: [],
        },
      ],
      total: 1,
      page: 1,
      pageSize: 20,
    });
  });

  test('tells of a suspected slip what was printed and what may have been meant', async () => {
    const stages = [
      { name: '告知', riskLevel: 'low' as const, riskPoints: [{ text: '不听陈诉。' }] },
    ];
    const [point] = (await build({ stages })).stages[0]?.riskPoints ?? [];
    expect((await list('severity=hint')).items).toMatchObject([
      { riskPointId: point?.id, text: '不听陈诉。', slip: { written: '陈诉', meant: '陈述' } },
    ]);
  });

  test('tells of a risk at different levels which those are', async () => {
    for (const riskLevel of ['high', 'low', 'low', null] as const) {
      await build({ stages: [{ name: '受理', riskLevel, riskPoints: RISK }] });
    }
    const { items } = await list('rule=same-risk-different-levels');
    expect(items.map(({ level, otherLevels }) => [level, otherLevels])).toEqual(
      expect.arrayContaining([
        ['high', ['low']],
        ['low', ['high']],
        ['low', ['high']],
      ]),
    );
    expect(items).toHaveLength(3);
  });

  test('tells of a chart that was not reviewed for a year, as a whole', async () => {
    const publishedAt = new Date(Date.now() - YEAR_AND_A_DAY);
    const chart = await build({ publishedAt });
    expect((await list('rule=not-reviewed-for-a-year')).items).toMatchObject([
      { chart: { id: chart.id, publishedAt: publishedAt.toISOString() }, stage: null, text: null },
    ]);
  });

  test('takes several rules and severities; both have to hold', async () => {
    const stages = [{ name: '受理', riskPoints: [{ text: '超时，不听陈诉' }] }];
    await build({ stages });
    const rulesOf = async (query: string) => (await list(query)).items.map(({ rule }) => rule);
    const [unassessed, overtime, slip] = [
      'risks-unassessed',
      'overtime-without-time-limit',
      'suspected-slip',
    ];
    expect(await rulesOf('')).toEqual([unassessed, overtime, slip]);
    expect(await rulesOf(`rule=${slip}&rule=${unassessed}`)).toEqual([unassessed, slip]);
    expect(await rulesOf('severity=moderate')).toEqual([unassessed, overtime]);
    expect(await rulesOf(`severity=moderate&rule=${slip}&rule=${overtime}`)).toEqual([overtime]);
    expect(await rulesOf(`severity=serious&rule=${slip}`)).toEqual([]);
  });

  test('filters by organisation with all that lies under it', async () => {
    const section = await buildOrganization(api.database.db, { name: '水政科', parentId: bureau });
    const stages = [{ name: '受理', riskPoints: RISK }];
    await build({ organizationId: section, stages });
    const total = async (id: string) =>
      (await api.get(`/api/v1/findings?organizationId=${id}`)).json().total;
    expect([await total(county), await total(bureau), await total(section)]).toEqual([1, 1, 1]);
    const beside = await buildOrganization(api.database.db, { parentId: county });
    for (const id of [beside, crypto.randomUUID(), 'x']) expect(await total(id)).toBe(0);
  });

  test('a page beyond the end is empty and still counts', async () => {
    await build({ stages: [{ name: '受理', riskPoints: RISK }] });
    expect(await list('page=9&pageSize=5')).toEqual({ items: [], total: 1, page: 9, pageSize: 5 });
  });

  test('a draft is nobody’s finding, and neither is what was replaced', async () => {
    const { db } = api.database;
    const first = await build({ stages: [{ name: '受理', riskPoints: RISK }] });
    expect((await list()).total).toBe(1);
    const facts = { chartId: first.id, number: 2, stages: [{ name: '受理' }] };
    const { versionId } = await buildNextDraft(db, facts);
    expect((await list()).total).toBe(1);
    await publish(db, versionId);
    expect((await list()).total).toBe(0);
  });

  test.each([
    'rule=nothing',
    'rule=',
    'severity=high',
    'page=0',
    'pageSize=101',
    'page=2147483648',
    'organizationId=',
    'organizationId=%00',
    'sort=rule',
  ])('promise 30: refuses ?%s with 400', async (query) => {
    for (const path of ['findings', 'findings/summary']) {
      const answer = await api.get(`/api/v1/${path}?${query}`);
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'invalid-request']);
    }
  });
});

describe('GET /findings/summary', () => {
  test('tells of every rule, also of those without findings', async () => {
    await build({ stages: [{ name: '受理', riskPoints: [{ text: '超时，不听陈诉' }] }] });
    const { total, rules, organizations } = await summarize();
    expect(total).toBe(3);
    expect(rules.map(({ rule }: Finding) => rule)).toEqual(FINDING_RULES);
    expect(rules[0]).toEqual({
      rule: 'high-without-party',
      severity: 'serious',
      count: 0,
      offCount: 0,
    });
    expect(rules.at(-1)).toMatchObject({ rule: 'suspected-slip', severity: 'hint', count: 1 });
    expect(organizations).toEqual([{ id: bureau, name: '甲县水利局', count: 3 }]);
  });

  test('counts at an organisation what lies under it too', async () => {
    const section = await buildOrganization(api.database.db, { name: '水政科', parentId: bureau });
    const stages = [{ name: '受理', riskPoints: RISK }];
    await build({ stages });
    await build({ stages, organizationId: section });
    expect((await summarize()).organizations).toEqual([
      { id: bureau, name: '甲县水利局', count: 2 },
      { id: section, name: '水政科', count: 1 },
    ]);
  });
});
