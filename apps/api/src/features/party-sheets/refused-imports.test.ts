import { MAX_SHEET_BYTES, XLSX_TYPE } from '@lianfang/contracts';
import { buildOrganization, buildParty } from '@lianfang/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  exportRows,
  importRows,
  packRows,
  type Row,
  toRows,
} from '../../../testing/party-sheets.ts';
import { readWorkbook } from '../../../testing/read-files.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

const PATH = '/api/v1/responsible-parties';
let api: TestApp;
let bureau: string;
let admin: LoggedIn;
let post: string;
let row: Row;

beforeAll(async () => {
  api = await openTestApp();
});

afterAll(() => api.close());

beforeEach(async () => {
  const { db } = api.database;
  bureau = await buildOrganization(db, { name: '某县水利局' });
  admin = await api.logIn({ grants: [{ role: 'admin', organizationId: bureau }] });
  post = await buildParty(db, { organizationId: bureau, name: '受理岗' });
  [row] = (await exportRows(admin)) as [Row];
});

const newRow = (facts: Row): Row => ({
  ...{ 编号: null, 版本: null, 单位: '某县水利局', 名称: '新岗', 类型: '岗位' },
  ...{ 所属科室: null, 联系方式: null, 状态: '在用', ...facts },
});

/** What is wrong, as `2 name 必填。`, where nothing else happened. */
async function faultsOf(rows: Row[], reader = admin): Promise<string[]> {
  const before = await exportRows(admin);
  const response = await importRows(reader, rows);
  expect([response.statusCode, response.json().code]).toEqual([422, 'faulty-sheet']);
  expect(await exportRows(admin)).toEqual(before);
  const errors: { pointer: string; message: string }[] = response.json().errors;
  return errors.map(({ pointer, message }) => {
    const [, number, column] = /^#\/rows\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
    return `${number} ${column} ${message}`;
  });
}

describe('rows that are refused with 422', () => {
  test.each<[string, Row, string]>([
    ['no name', { 名称: ' 　' }, 'name 必填。'],
    ['no organisation', { 单位: null }, 'organization 必填。'],
    ['a name that is too long', { 名称: '长'.repeat(101) }, 'name 不能超过 100 个字。'],
    ['a contact that is too long', { 联系方式: '1'.repeat(201) }, 'contact 不能超过 200 个字。'],
    ['what cannot be stored', { 名称: 'a\u0000' }, 'name 含有无法保存的字符。'],
    ['a kind that nobody knows', { 类型: '小组' }, 'kind 只能是：岗位、科室、单位、人员、专家。'],
    ['a state that nobody knows', { 状态: '休眠' }, 'state 只能是：在用、已停用。'],
    ['no section', { 所属科室: '受理岗' }, 'section 没有这个科室，或者它不属于同一单位。'],
    [
      'an unknown organisation',
      { 单位: '外县水利局' },
      'organization 没有这个单位，或者它不在您的权限范围内。',
    ],
    ['an id of nobody', { 编号: crypto.randomUUID() }, 'id 没有这个责任人，或您无权查看。'],
    ['an id that is none', { 编号: '7' }, 'id 没有这个责任人，或您无权查看。'],
    ['a version that is no number', { 版本: '新' }, 'revision 应为整数，只写数字。'],
    [
      'a name that is taken',
      { 名称: '受理岗' },
      'name 该单位已有同名的责任人（或已停用的责任人）。',
    ],
  ])('%s', async (_what, facts, fault) => {
    expect(await faultsOf([newRow({}), newRow({ 名称: '甲岗', ...facts })])).toEqual([
      `3 ${fault}`,
    ]);
  });

  test('all faults of all rows at once, in English for whoever asks for it', async () => {
    const rows = [newRow({ 名称: null, 类型: '小组' }), newRow({ 单位: '外县' })];
    expect((await faultsOf(rows)).map((fault) => fault.split(' ', 2).join(' '))).toEqual([
      ...['2 name', '2 kind', '3 organization'],
    ]);
    const english = await importRows(admin, rows, { headers: { 'accept-language': 'en' } });
    expect(english.json().errors[0]).toEqual({ pointer: '#/rows/2/name', message: 'Required.' });
  });

  test('a name, and an id, that stands in the file twice', async () => {
    expect(await faultsOf([newRow({}), newRow({})])).toEqual([
      '3 name 与第 2 行同名，同一单位内不能重名。',
    ]);
    expect(await faultsOf([row, row])).toEqual(['3 id 与第 2 行的编号相同。']);
  });

  test('an organisation that was changed, and a version that was taken away', async () => {
    const changed = { ...row, 联系方式: '3 楼' };
    expect(await faultsOf([{ ...changed, 单位: '某县' }])).toEqual([
      '2 organization 单位不能更改，原为“某县水利局”。',
    ]);
    expect(await faultsOf([{ ...changed, 版本: null }])).toEqual([
      '2 revision 有编号的行，须保留导出时的版本。',
    ]);
  });

  test('what somebody changed since the export is not overwritten', async () => {
    await admin.send({
      method: 'PATCH',
      url: `${PATH}/${post}`,
      headers: { 'if-match': '"r1"' },
      payload: { name: '窗口岗' },
    });
    expect(await faultsOf([{ ...row, 联系方式: '3 楼' }])).toEqual([
      '2 revision 导出后已被他人更改（或正在更改），请重新导出后再改。',
    ]);
  });

  test('an organisation that is only read is left as it is; its unchanged rows are no fault', async () => {
    const elsewhere = await buildOrganization(api.database.db, { name: '某县农业局' });
    await buildParty(api.database.db, { organizationId: elsewhere, name: '审查岗' });
    const grants = [
      { role: 'admin' as const, organizationId: bureau },
      { role: 'viewer' as const, organizationId: elsewhere },
    ];
    const both = await api.logIn({ grants });
    const rows = await exportRows(both);
    expect((await importRows(both, rows)).json()).toMatchObject({ unchanged: 2 });
    const changed = rows.map((one): Row => ({ ...one, 联系方式: '3 楼' }));
    const foreign = changed.findIndex((one) => one.单位 === '某县农业局') + 2;
    expect(await faultsOf(changed, both)).toEqual([
      `${foreign} organization 您不能维护这个单位的责任人。`,
    ]);
  });

  test('a head without a column, or with one twice', async () => {
    expect(await faultsOf([{ 名称: '甲', Name: '甲', 类型: '岗位' }])).toEqual([
      ...['1 name 表头重复出现这一列。', '1 organization 表头缺少这一列。'],
    ]);
  });
});

describe('the sheet back, with what is wrong beside each row', () => {
  const back = async (rows: Row[]) => {
    const response = await importRows(admin, rows, { headers: { accept: XLSX_TYPE } });
    expect([response.statusCode, response.headers['content-type']]).toEqual([422, XLSX_TYPE]);
    return toRows(readWorkbook(response.rawPayload)[0]);
  };

  test('every column as it came, and another; mended it is imported as it is', async () => {
    const rows = [
      { ...newRow({ 名称: '=甲岗', 类型: '小组' }), 备注: '007' },
      { ...newRow({ 名称: '乙岗' }), 备注: null },
    ];
    const [first, second] = await back(rows);
    expect(first).toEqual({
      ...rows[0],
      错误: '类型：只能是：岗位、科室、单位、人员、专家。',
    });
    expect(second).toEqual({ ...rows[1], 错误: null });
    expect(await back([first as Row])).toEqual([first]);
    const mended = await importRows(admin, [{ ...first, 类型: '岗位' } as Row, second as Row]);
    expect(mended.json()).toMatchObject({ created: 2 });
  });

  test('what is wrong with the head stands in the head', async () => {
    const [only] = await back([{ 名称: '甲' }]);
    expect(Object.keys(only ?? {})).toEqual([
      ...['名称', '错误\n单位：表头缺少这一列。\n类型：表头缺少这一列。'],
    ]);
  });
});

describe('what is no sheet at all', () => {
  test('is refused with 400, whatever the bytes are', async () => {
    const workbook = await packRows([row]);
    const cut = fc.nat(workbook.length).map((end) => workbook.subarray(0, end));
    const any = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(fc.oneof(any, cut), async (bytes) => {
        const response = await importRows(admin, bytes);
        const whole = bytes.length === workbook.length;
        expect([response.statusCode, response.json().code]).toEqual(
          whole ? [200, undefined] : [400, 'unreadable-workbook'],
        );
      }),
      { numRuns: 40 },
    );
  });

  test('nothing at all 400, JSON 415, more than 5 MB 413', async () => {
    const send = (payload: string | Buffer | undefined, type?: string) =>
      admin.send({
        method: 'POST',
        url: `${PATH}/import`,
        headers: type ? { 'content-type': type } : {},
        ...(payload !== undefined && { payload }),
      });
    expect((await send(undefined)).statusCode).toBe(400);
    expect((await send('{}', 'application/json')).statusCode).toBe(415);
    const large = await send(Buffer.alloc(MAX_SHEET_BYTES + 1), XLSX_TYPE);
    expect([large.statusCode, large.json().code]).toEqual([413, 'body-too-large']);
    expect((await importRows(admin, [row], { query: '?dryRun=perhaps' })).statusCode).toBe(400);
  });
});

test('401 for nobody, 403 for whoever only reads, and 403 from another site', async () => {
  expect((await importRows(api, [row])).statusCode).toBe(401);
  const viewer = await api.logIn({ grants: [{ role: 'viewer', organizationId: bureau }] });
  expect((await importRows(viewer, [row])).json().code).toBe('forbidden');
  const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  expect((await importRows(admin, [row], { headers })).json().code).toBe('foreign-origin');
});
