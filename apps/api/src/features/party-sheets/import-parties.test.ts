import { buildChart, buildOrganization, buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportRows, importRows, type Row } from '../../../testing/party-sheets.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { entriesAbout } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/responsible-parties';
let api: TestApp;
let bureau: string;
let admin: LoggedIn;
let section: string;
let post: string;
let rows: Row[];

beforeAll(async () => {
  api = await openTestApp();
});

afterAll(() => api.close());

/** A bureau of its own for each test, and somebody who keeps it and sees no other. */
beforeEach(async () => {
  const { db } = api.database;
  bureau = await buildOrganization(db, { name: '某县水利局' });
  const grants = [{ role: 'admin' as const, organizationId: bureau }];
  admin = await api.logIn({ name: '局管理员', grants });
  section = await buildParty(db, { organizationId: bureau, name: '水政科', kind: 'section' });
  post = await buildParty(db, { organizationId: bureau, name: '受理岗' });
  await db.prisma.responsibleParty.update({ where: { id: post }, data: { sectionId: section } });
  rows = await exportRows(admin);
});

const rowOf = (name: string) => rows.find((row) => row.名称 === name) as Row;
const newRow = (facts: Row): Row => ({
  ...{ 编号: null, 版本: null, 单位: '某县水利局', 名称: '新岗', 类型: '岗位' },
  ...{ 所属科室: null, 联系方式: null, 状态: '在用', ...facts },
});

async function imported(given: Row[], query = '') {
  const response = await importRows(admin, given, { query });
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

const detail = async (id: string) => (await admin.get(`${PATH}/${id}`)).json();
const idOf = async (name: string) => {
  const { items } = (await admin.get(`${PATH}?q=${encodeURIComponent(name)}`)).json();
  return items.find((one: { name: string }) => one.name === name)?.id;
};

describe('POST /responsible-parties/import', () => {
  test('an unchanged file changes nothing', async () => {
    expect(await imported(rows)).toMatchObject({ rows: 2, created: 0, changed: 0, unchanged: 2 });
    expect((await detail(post)).formerNames).toEqual([]);
    expect(await entriesAbout(api, post)).toEqual([]);
  });

  test('makes all changes with an entry of the log each, as by hand', async () => {
    Object.assign(rowOf('受理岗'), { 名称: '窗口岗', 联系方式: '3 楼', 状态: '已停用' });
    const report = await imported([...rows, newRow({ 名称: '许可岗', 所属科室: '水政科' })]);
    expect(report).toMatchObject({
      ...{ isDryRun: false, rows: 3, created: 1, changed: 1, retired: 1, unchanged: 1 },
      changes: [
        {
          partyId: post,
          organization: '某县水利局',
          name: '窗口岗',
          acts: ['changed', 'retired'],
          fields: { name: { before: '受理岗', after: '窗口岗' } },
        },
        { row: 4, acts: ['created'], fields: { section: { before: null, after: '水政科' } } },
      ],
    });
    expect(await detail(post)).toMatchObject({
      ...{ name: '窗口岗', contact: '3 楼', isRetired: true },
      formerNames: [{ name: '受理岗' }],
    });
    expect(await entriesAbout(api, post)).toMatchObject([
      {
        action: 'party.changed',
        actorName: expect.stringContaining('局管理员'),
        organizationId: bureau,
        before: { name: '受理岗', contact: false },
        after: { name: '窗口岗', contact: true },
      },
      { action: 'party.retired' },
    ]);
    const created = await idOf('许可岗');
    expect(await entriesAbout(api, created)).toMatchObject([
      { action: 'party.created', after: { name: '许可岗', kind: 'post', sectionId: section } },
    ]);
    const found = (await admin.get(`${PATH}?q=xkg`)).json();
    expect(found.total).toBe(1);
  });

  test('dryRun tells the same and changes nothing', async () => {
    rowOf('受理岗').类型 = '人员';
    const report = await imported([...rows, newRow({ 名称: '许可岗' })], '?dryRun=true');
    expect(report).toMatchObject({ isDryRun: true, created: 1, changed: 1 });
    expect(report.changes[0].fields).toEqual({ kind: { before: 'post', after: 'person' } });
    expect(report.changes[1].partyId).toBeNull();
    expect([(await detail(post)).kind, await idOf('许可岗')]).toEqual(['post', undefined]);
  });

  test('columns are found by their names: in any order, in English, whatever their width and spaces', async () => {
    const row = { '名　称': '甲岗', Kind: 'post', ' 单位 ': '某县水利局', 备注: '不读' };
    expect(await imported([row])).toMatchObject({ created: 1 });
    expect(await detail(await idOf('甲岗'))).toMatchObject({ kind: 'post', isRetired: false });
  });

  test('what has no column, and an empty state, stays as it was', async () => {
    await imported([{ ...rowOf('受理岗'), 联系方式: '内线 8' }]);
    const [row] = (await exportRows(admin)).filter(({ 编号 }) => 编号 === post);
    const { 联系方式: _, 所属科室: __, ...rest } = row as Row;
    expect(await imported([{ ...rest, 状态: null }])).toMatchObject({ unchanged: 1 });
    expect(await detail(post)).toMatchObject({ contact: '内线 8', section: { id: section } });
  });

  test('a row may lie in a section that another row creates or renames', async () => {
    rowOf('水政科').名称 = '执法科';
    await imported([
      ...rows,
      newRow({ 名称: '甲岗', 所属科室: '许可科' }),
      newRow({ 名称: '许可科', 类型: '科室' }),
      newRow({ 名称: '乙岗', 所属科室: '执法科' }),
    ]);
    const sectionOf = async (name: string) => (await detail(await idOf(name))).section.name;
    expect(await Promise.all(['甲岗', '乙岗', '受理岗'].map(sectionOf))).toEqual([
      ...['许可科', '执法科', '执法科'],
    ]);
    expect(await entriesAbout(api, post)).toEqual([]);
  });

  test('rows may exchange their names, and a new one takes a name that is given up', async () => {
    const other = await buildParty(api.database.db, { organizationId: bureau, name: '审查岗' });
    rows = await exportRows(admin);
    Object.assign(rowOf('受理岗'), { 名称: 'x' });
    Object.assign(rowOf('审查岗'), { 名称: '受理岗' });
    expect(await imported([...rows, newRow({ 名称: '审查岗' })])).toMatchObject({ changed: 2 });
    expect([(await detail(post)).name, (await detail(other)).name]).toEqual(['x', '受理岗']);
    expect(await idOf('审查岗')).not.toBe(other);
  });

  test('a retired one is taken back', async () => {
    await imported([{ ...rowOf('受理岗'), 状态: '已停用' }]);
    const retired = await exportRows(admin, '?state=retired');
    expect(await imported([{ ...retired[0], 状态: '在用' }])).toMatchObject({ restored: 1 });
    expect((await detail(post)).isRetired).toBe(false);
  });

  test('an organisation is named with the one above it where several have its name', async () => {
    const { db } = api.database;
    const office = await buildOrganization(db, { name: '水政科', parentId: bureau });
    await buildOrganization(db, { name: '窗口', parentId: bureau });
    const window = await buildOrganization(db, { name: '窗口', parentId: office });
    const refused = await importRows(admin, [newRow({ 单位: '窗口' })]);
    expect(refused.json().errors).toMatchObject([{ pointer: '#/rows/2/organization' }]);
    await imported([newRow({ 单位: '水政科/窗口', 名称: '丁岗' })]);
    expect((await detail(await idOf('丁岗'))).organization.id).toBe(window);
  });

  test('ten thousand rows at once, and not one more', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 10_001 }, (_, n) => newRow({ 名称: `岗位 ${n}` }));
    const looked = await imported(many.slice(1), '?dryRun=true');
    expect(looked).toMatchObject({ rows: 10_000, created: 10_000 });
    const beyond = await importRows(admin, many);
    expect([beyond.statusCode, beyond.json().errors[0].message]).toEqual([
      422,
      '最多导入 10000 行。',
    ]);
    expect(await imported(many.slice(1, 1001))).toMatchObject({ created: 1000 });
    const everything = await exportRows(admin);
    expect(await imported(everything)).toMatchObject({ rows: 1002, unchanged: 1002 });
  });
});

test('a party that answers for a stage is not retired', async () => {
  const { db } = api.database;
  const chart = await buildChart(db, { organizationId: bureau });
  await db.prisma.stageAssignment.create({
    data: {
      chartId: chart.id,
      stageKey: chart.stages[0]?.id as string,
      partyId: post,
      from: new Date('2026-01-01'),
    },
  });
  const refused = await importRows(admin, [{ ...rowOf('受理岗'), 状态: '已停用' }]);
  expect(refused.json()).toMatchObject({
    errors: [{ pointer: '#/rows/2/state', message: '仍负责环节，不能停用；请先移交。' }],
  });
});
