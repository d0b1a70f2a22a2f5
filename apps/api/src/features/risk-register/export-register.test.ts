import { REGISTER_COLUMNS, type RegisterRow } from '@lianfang/contracts';
import { loadSeed } from '@lianfang/db';
import { buildChart, buildOrganization, buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listEntries } from '../../../testing/accounts.ts';
import { readCsv, readWorkbook } from '../../../testing/read-files.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

const PATH = '/api/v1/risk-register';

let api: TestApp;
let organizationId: string;
let officer: LoggedIn;

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  await loadSeed(db, new Date('2026-11-23T08:00:00Z'));
  organizationId = await buildOrganization(db, { name: '甲县' });
  const partyId = await buildParty(db, { organizationId, name: '某某', kind: 'person' });
  const parties = [{ partyId, name: '某某', kind: 'person' as const, printedAs: '某某' }];
  const { id } = await buildChart(db, {
    organizationId,
    title: '=HYPERLINK("x")',
    category: 'other',
    stages: [
      {
        name: '立案,"首"',
        riskPoints: [{ text: '=1+1', riskLevel: 'low' }, { text: '第一行\n第二行' }],
        controlMeasures: ['007', '@SUM(A1)'],
        parties,
      },
      { name: '决定', riskPoints: [{ text: '拖延' }] },
    ],
  });
  await db.pool.query(
    `UPDATE register_rows SET decided_at = '2026-03-31T16:00:00Z' WHERE chart_id = $1 AND level = 'low'`,
    [id],
  );
  const grants = [{ role: 'officer' as const, organizationId }];
  officer = await api.logIn({ name: '监督员', username: 'officer', grants });
});

afterAll(() => api.close());

async function exportAs(format: string, query = '', get = officer.get, language = 'zh-CN') {
  const url = `${PATH}/export?format=${format}&${query}`;
  const response = await get(url, { 'accept-language': language });
  expect(response.statusCode, response.body).toBe(200);
  return response;
}

const list = async (query = ''): Promise<RegisterRow[]> =>
  (await officer.get(`${PATH}?pageSize=100&${query}`)).json().items;

describe('GET /api/v1/risk-register/export answers 200', () => {
  test('with a workbook of the rows of the list, in its order, each of its real type', async () => {
    const response = await exportAs('xlsx', 'sort=-decidedAt');
    expect(response.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="risk-register-\d{4}-\d\d-\d\d\.xlsx"$/,
      ),
      'content-language': 'zh-CN',
      'cache-control': 'no-store',
      'x-total-count': '47',
    });
    const [register] = readWorkbook(response.rawPayload);
    const rows = await list('sort=-decidedAt');
    expect(register?.rows.slice(1).map(([, , text]) => text)).toEqual(
      rows.map(({ riskPoint }) => riskPoint.text),
    );
    expect(register).toMatchObject({ name: '风险台账' });
    const decided = await exportAs('xlsx', `organizationId=${organizationId}&level=low`);
    expect(readWorkbook(decided.rawPayload)[0]?.rows).toEqual([
      [
        '等级',
        '等级来源',
        '风险点',
        '环节',
        '环节序号',
        '防控图',
        '类别',
        '单位',
        '措施',
        '责任人',
        '评定日期',
      ],
      [
        '低',
        '风险点自身',
        '=1+1',
        '立案,"首"',
        '第 1/共 2 环节',
        '=HYPERLINK("x")',
        '其他权力',
        '甲县',
        '007\n@SUM(A1)',
        '某某',
        46_113,
      ],
    ]);
  });

  test('with a second sheet that tells of filter, order, time, count and who', async () => {
    const query = `organizationId=${organizationId}&level=low&level=unassessed&q=立案&sort=-stage`;
    const { rawPayload } = await exportAs('xlsx', query);
    const [, about] = readWorkbook(rawPayload);
    expect(about).toEqual({
      name: '导出说明',
      rows: [
        ['项目', '内容'],
        ['筛选条件', '风险等级：低、未评定\n单位（含下级）：甲县\n字词：立案'],
        ['排序', '环节（倒序）'],
        ['导出时间', expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d（北京时间）$/)],
        ['条数', 2],
        ['导出人', '监督员 (officer)'],
      ],
    });
  });

  test('in the reader’s language, and in words where nobody is logged in and nothing is asked for', async () => {
    const { rawPayload, headers } = await exportAs('xlsx', '', api.get, 'en');
    expect(headers['content-language']).toBe('en');
    const [register, about] = readWorkbook(rawPayload);
    expect(register?.name).toBe('Risk register');
    expect(register?.rows[0]?.join()).toBe(
      'Level,Level from,Risk point,Stage,Stage number,Chart,Category,Organisation,Measures,Responsible,Decided',
    );
    expect(about?.rows.slice(1, 3)).toEqual([
      ['Filter', 'none'],
      ['Order', 'Level'],
    ]);
    expect(about?.rows.at(-1)).toEqual(['Exported by', '(not logged in)']);
  });

  test('with a CSV file that spreadsheets open as UTF-8, and whose cells cannot run', async () => {
    const response = await exportAs('csv', `organizationId=${organizationId}&sort=-riskPoint`);
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect([...response.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = readCsv(response.body);
    expect(head?.slice(0, 4)).toEqual(['等级', '等级来源', '风险点', '环节']);
    expect(rows.map(([, , text]) => text)).toEqual(['第一行\n第二行', '拖延', "'=1+1"]);
    expect(rows[2]).toEqual([
      '低',
      '风险点自身',
      "'=1+1",
      '立案,"首"',
      '第 1/共 2 环节',
      `'=HYPERLINK("x")`,
      '其他权力',
      '甲县',
      '007\n@SUM(A1)',
      '某某',
      '2026-04-01',
    ]);
  });

  test('with the columns that were chosen, in their order', async () => {
    const query = 'column=organization&column=decidedAt&column=level';
    for (const { rows } of [
      readWorkbook((await exportAs('xlsx', query)).rawPayload)[0] ?? { rows: [] },
      { rows: readCsv((await exportAs('csv', query)).body) },
    ]) {
      expect(rows[0]).toEqual(['单位', '评定日期', '等级', '等级来源']);
      expect(rows).toHaveLength(48);
    }
    for (const column of REGISTER_COLUMNS) {
      const [head = []] = readCsv((await exportAs('csv', `column=${column}`)).body);
      expect(head).toHaveLength(column === 'stage' || column === 'level' ? 2 : 1);
    }
  });

  test('without the names of persons to readers from outside', async () => {
    const query = `organizationId=${organizationId}&q=立案&column=responsibleParties`;
    const outside = await exportAs('csv', query, api.get);
    expect(readCsv(outside.body).slice(1)).toEqual([['（不公开）'], ['（不公开）']]);
    expect(outside.body).not.toContain('某某');
  });

  test('with a file of the head alone where nothing matches', async () => {
    const { rawPayload, headers } = await exportAs('xlsx', 'organizationId=no-such-id');
    expect(headers['x-total-count']).toBe('0');
    const [register, about] = readWorkbook(rawPayload);
    expect(register?.rows).toHaveLength(1);
    expect(about?.rows[1]).toEqual(['筛选条件', '单位（含下级）：no-such-id']);
  });

  test('and tells the name of an organisation to those alone who may know it', async () => {
    const hidden = await buildOrganization(api.database.db, {
      name: '乙县',
      chartVisibility: 'internal',
    });
    const { rawPayload } = await exportAs('xlsx', `organizationId=${hidden}`);
    expect(readWorkbook(rawPayload)[1]?.rows[1]?.[1]).toBe(`单位（含下级）：${hidden}`);
  });
});

describe('an export of the register', () => {
  test('is an entry of the log, with what was asked for and how much there was', async () => {
    await exportAs('csv', `level=low&level=high&noParty=true&column=level&sort=-stage`);
    await exportAs('xlsx', '', api.get);
    const entries = (await listEntries(api.database, 'register.exported')).slice(-2);
    expect(entries).toMatchObject([
      {
        actorId: officer.userId,
        result: 'done',
        after: {
          format: 'csv',
          filter: { level: ['low', 'high'], noParty: ['true'] },
          sort: '-stage',
          columns: ['level'],
          count: expect.any(Number),
        },
      },
      {
        actorId: null,
        after: { format: 'xlsx', filter: {}, sort: 'level', columns: [], count: 47 },
      },
    ]);
  });

  test('is not given where its entry cannot be written', async () => {
    const { pool } = api.database.db;
    await pool.query('ALTER TABLE audit_entries ADD CONSTRAINT full_disk CHECK (false) NOT VALID');
    const response = await officer.get(`${PATH}/export?format=csv`);
    await pool.query('ALTER TABLE audit_entries DROP CONSTRAINT full_disk');
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('立案');
  });

  test.each([
    ['', 'format'],
    ['format=pdf', 'format'],
    ['format=csv&column=colour', 'column'],
    ['format=csv&page=2', 'page'],
    ['format=csv&level=grave', 'level'],
  ])('answers 400 to “%s”, and says where', async (query, name) => {
    const response = await officer.get(`${PATH}/export?${query}`);
    expect(response.statusCode).toBe(400);
    expect(response.json().errors).toMatchObject([{ pointer: `#/query/${name}` }]);
  });
});
