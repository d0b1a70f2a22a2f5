import { type RegisterRow, type RiskRegisterPage, USUAL_COLUMNS } from '@lianfang/contracts';
import { loadSeed } from '@lianfang/db';
import { buildChart, buildNextDraft, buildOrganization, publish } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareBy } from '../../../testing/naive-register.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;
let bureau: string;
let section: string;
let chartId: string;

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  await loadSeed(db, new Date('2026-11-23T08:00:00Z'));
  const county = await buildOrganization(db, { name: '甲县' });
  bureau = await buildOrganization(db, { name: '甲县水利局', parentId: county });
  section = await buildOrganization(db, { name: '许可科', parentId: bureau });
  const chart = await buildChart(db, {
    organizationId: bureau,
    category: 'penalty',
    title: '水政处罚防控图',
    publishedAt: new Date('2026-05-01T08:00:00Z'),
    stages: [
      {
        name: '立案',
        riskLevel: 'medium',
        riskPoints: [{ text: '该立案 不立案', riskLevel: 'high' }, { text: '拖延立案' }],
        controlMeasures: ['ＡＢ角 制度', '限时办结'],
      },
      { name: '调查', riskPoints: [{ text: '取证不全' }] },
    ],
  });
  chartId = chart.id;
  await buildChart(db, {
    organizationId: section,
    title: '取水许可防控图',
    stages: [{ name: '受理', riskLevel: 'low', riskPoints: [{ text: '吃拿卡要' }] }],
  });
});

afterAll(() => api.close());

async function list(query: string): Promise<RiskRegisterPage & { texts: string[] }> {
  const response = await api.get(`/api/v1/risk-register?${query}`);
  expect(response.statusCode, response.body).toBe(200);
  const page: RiskRegisterPage = response.json();
  return { ...page, texts: page.items.map(({ riskPoint }) => riskPoint.text) };
}

async function walk(query: string): Promise<RegisterRow[]> {
  const first = await list(`${query}&pageSize=100`);
  expect(first.total).toBeLessThanOrEqual(100);
  return first.items;
}

describe('GET /api/v1/risk-register answers 200', () => {
  test('with the 44 risk points of the three charts of the seed: 高 10, 中 32, 低 2', async () => {
    const seeded = await api.database.db.prisma.organization.findFirstOrThrow({
      where: { name: { contains: '能源局' } },
    });
    const scope = `organizationId=${seeded.id}`;
    const totals = await Promise.all(
      ['', '&level=high', '&level=medium', '&level=low', '&level=unassessed'].map(
        async (level) => (await list(scope + level)).total,
      ),
    );
    expect(totals).toEqual([44, 10, 32, 2, 0]);
  });

  test('with everything a row shows', async () => {
    const { items } = await list(`chartId=${chartId}&level=high`);
    expect(items).toEqual([
      {
        id: expect.any(String),
        cursor: expect.any(String),
        organization: { id: bureau, name: '甲县水利局' },
        chart: { id: chartId, title: '水政处罚防控图', version: 1 },
        category: 'penalty',
        stage: { id: expect.any(String), name: '立案', position: 0, count: 2 },
        riskPoint: { text: '该立案 不立案', position: 0 },
        level: 'high',
        levelOrigin: 'risk-point',
        controlMeasures: ['ＡＢ角 制度', '限时办结'],
        responsibleParties: [],
        decidedAt: null,
      },
    ]);
  });

  test.each([
    ['level=high', ['该立案 不立案']],
    ['level=medium&level=unassessed', ['拖延立案', '取证不全']],
    ['levelOrigin=risk-point', ['该立案 不立案']],
    ['levelOrigin=stage', ['拖延立案', '吃拿卡要']],
    ['levelOrigin=stage&levelOrigin=risk-point', ['该立案 不立案', '拖延立案', '吃拿卡要']],
    ['category=penalty&level=high', ['该立案 不立案']],
    ['category=award', []],
    ['stage=立案', ['该立案 不立案', '拖延立案']],
    ['stage=立', []],
    ['noParty=true&stage=调查', ['取证不全']],
    ['directly=true', []],
    ['responsibleParty=没有这个人', []],
    ['q=立案不立', ['该立案 不立案']],
    ['q=%20立%20案不', ['该立案 不立案']],
    ['q=ab角', ['该立案 不立案', '拖延立案']],
    ['q=ａＢ　角', ['该立案 不立案', '拖延立案']],
    ['q=取水许可防控', ['吃拿卡要']],
    ['q=立', ['该立案 不立案', '拖延立案']],
    ['q=角限', []],
    ['undecided=true&stage=受理', ['吃拿卡要']],
    ['decidedFrom=2026-01-01', []],
  ])('with the rows of a filter: %s', async (filter, texts) => {
    const parent = await api.database.db.prisma.organization.findFirstOrThrow({
      where: { name: '甲县' },
    });
    const {
      total,
      isTotalExact,
      texts: found,
    } = await list(`organizationId=${parent.id}&${filter}`);
    expect(found).toEqual(texts);
    expect({ total, isTotalExact }).toEqual({ total: texts.length, isTotalExact: true });
  });

  test('with what lies under an organisation, and nothing for one that is not there', async () => {
    expect((await list(`organizationId=${bureau}`)).total).toBe(4);
    expect((await list(`organizationId=${section}`)).texts).toEqual(['吃拿卡要']);
    for (const id of ['no-such-id', crypto.randomUUID()]) {
      expect((await list(`organizationId=${id}`)).total).toBe(0);
      expect((await list(`chartId=${id}`)).total).toBe(0);
    }
  });

  test.each(USUAL_COLUMNS)('in the order of %s, and the same turned round', async (column) => {
    const up = await walk(`sort=${column}`);
    const down = await walk(`sort=-${column}`);
    const rows = up.map(({ cursor: _, ...row }) => row);
    expect(rows).toEqual(rows.toSorted(compareBy(column)));
    expect(down).toEqual(up.toReversed());
  });

  test('from the gravest level on where no order is asked for, in pages that do not overlap', async () => {
    const all = await walk('');
    const pages = await Promise.all(
      [1, 2, 3, 4, 9].map((page) => list(`page=${page}&pageSize=13`)),
    );
    expect(pages.flatMap(({ items }) => items)).toEqual(all);
    expect(pages.map(({ total }) => total)).toEqual([48, 48, 48, 48, 48]);
    expect(pages[4]).toMatchObject({ items: [], page: 9, pageSize: 13 });
    expect(all.map(({ level }) => level)).toEqual(
      [...all].map(({ level }) => level).toSorted((a, b) => rank(a) - rank(b)),
    );
  });

  test('going on from a row that a new version has replaced since', async () => {
    const { db } = api.database;
    const chart = await buildChart(db, {
      organizationId: section,
      title: '将被取代',
      stages: [{ name: '受理', riskLevel: 'low', riskPoints: [{ text: '一' }, { text: '二' }] }],
    });
    const [{ cursor } = { cursor: '' }] = (await list(`chartId=${chart.id}`)).items;
    const stages = [{ name: '受理', riskPoints: [{ text: '三' }] }];
    const next = await buildNextDraft(db, { chartId: chart.id, number: 2, stages });
    await publish(db, next.versionId, new Date('2026-06-01T00:00:00Z'));
    expect((await list(`chartId=${chart.id}&after=${cursor}`)).texts).toEqual(['三']);
    expect((await list(`chartId=${chart.id}&before=${cursor}`)).texts).toEqual([]);
    const unknown = `${crypto.randomUUID()}.${crypto.randomUUID()}`;
    expect((await list(`after=${unknown}`)).texts).toEqual([]);
  });

  test('as of a day: the version that was shown at its end in Beijing', async () => {
    const { db } = api.database;
    const stages = [{ name: '立案', riskPoints: [{ text: '新的风险' }] }];
    const next = await buildNextDraft(db, { chartId, number: 2, category: 'penalty', stages });
    await publish(db, next.versionId, new Date('2026-05-10T16:30:00Z'));
    const versions = await Promise.all(
      ['2026-04-30', '2026-05-01', '2026-05-10', '2026-05-11', '9999-12-31', '0000-01-01'].map(
        async (day) => {
          const { items, total } = await list(`chartId=${chartId}&asOf=${day}`);
          expect(total).toBe(items.length);
          return [...new Set(items.map(({ chart }) => chart.version))];
        },
      ),
    );
    expect(versions).toEqual([[], [1], [1], [2], [2], []]);
    const words = await list(`chartId=${chartId}&asOf=2026-05-10&q=立案不立`);
    expect(words.texts).toEqual(['该立案 不立案']);
  });
});

function rank(level: RegisterRow['level']): number {
  return ['high', 'medium', 'low', null].indexOf(level);
}

test('an organisation that was renamed has one name, in rows, in the matrix and in their order', async () => {
  const { prisma } = api.database.db;
  await prisma.organization.update({ where: { id: section }, data: { name: '一科' } });
  const called = (await walk(`sort=organization`)).map(({ organization }) => organization);
  expect(called[0]).toEqual({ id: section, name: '一科' });
  const matrix = (await api.get('/api/v1/risk-register/matrix?by=organization')).json();
  expect(matrix.rows[0]).toMatchObject({ key: section, name: '一科' });
});
