import { buildHolder, buildOrganization, buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listEntries } from '../../../testing/accounts.ts';
import { exportRows } from '../../../testing/party-sheets.ts';
import { readWorkbook } from '../../../testing/read-files.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { CANARY, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/responsible-parties/export';
let api: TestApp;
let at: TwoBureaus;
let section: string;
let post: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
  const { db } = api.database;
  section = await buildParty(db, { organizationId: at.bureau, name: '水政科', kind: 'section' });
  post = await buildParty(db, { organizationId: at.bureau, name: '=受理岗' });
  await db.prisma.responsibleParty.update({
    where: { id: post },
    data: { sectionId: section, contact: '007' },
  });
  await buildHolder(db, { partyId: post, name: '某甲' });
  await buildHolder(db, { partyId: post, name: '某乙', role: 'deputy' });
  const office = await buildOrganization(db, { name: '办公室', parentId: at.bureau });
  const old = await buildParty(db, { organizationId: office, name: '旧岗', kind: 'person' });
  await db.prisma.responsibleParty.update({ where: { id: old }, data: { retiredAt: new Date() } });
  await buildParty(db, { organizationId: at.foreignBureau, name: `${CANARY}岗` });
});

afterAll(() => api.close());

describe('GET /responsible-parties/export answers 200', () => {
  test('with every party of the list, its head in the words of the page, each cell of its type', async () => {
    const response = await at.viewer.get(PATH);
    expect(response.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="responsible-parties-\d{4}-\d\d-\d\d\.xlsx"$/,
      ),
      'content-language': 'zh-CN',
      'cache-control': 'no-store',
      'x-total-count': '2',
    });
    const [sheet, guide] = readWorkbook(response.rawPayload);
    expect(sheet?.name).toBe('责任人');
    expect(sheet?.rows).toEqual([
      ['编号', '版本', '单位', '名称', '类型', '所属科室', '联系方式', '状态', '现任', '负责环节'],
      [post, 1, '某县水利局', '=受理岗', '岗位', '水政科', '007', '在用', '某甲、某乙（B 角）', 0],
      [section, 1, '某县水利局', '水政科', '科室', null, null, '在用', null, 0],
    ]);
    expect(guide?.name).toBe('填写说明');
  });

  test('by the filter and the order of the list', async () => {
    const names = async (query: string) =>
      (await exportRows(at.viewer, query)).map((row) => [row.名称, row.状态]);
    expect(await names('?state=retired')).toEqual([['旧岗', '已停用']]);
    expect(await names('?sort=-name')).toEqual([
      ['水政科', '在用'],
      ['=受理岗', '在用'],
    ]);
    expect(await names('?q=slg')).toEqual([]);
    expect(await names('?kind=section')).toEqual([['水政科', '在用']]);
    expect(await names('?organizationId=no-such-id')).toEqual([]);
    const retired = `?state=retired&organizationId=${at.bureau}`;
    expect(await names(retired)).toEqual([['旧岗', '已停用']]);
    expect(await names(`${retired}&directly=true`)).toEqual([]);
  });

  test('in English for whoever asks for it', async () => {
    const { rawPayload } = await at.viewer.get(PATH, { 'accept-language': 'en' });
    expect(readWorkbook(rawPayload)[0]?.rows[0]?.slice(0, 4)).toEqual([
      'Id',
      'Version',
      'Organisation',
      'Name',
    ]);
  });

  test('with no word of what the reader does not reach, and the log has it', async () => {
    const grants = [{ role: 'viewer' as const, organizationId: at.county }];
    const reader = await api.logIn({ name: '县科员', username: 'county', grants });
    expect(JSON.stringify(await exportRows(reader, '?kind=post'))).not.toContain(CANARY);
    expect((await listEntries(api.database, 'party.exported')).at(-1)).toMatchObject({
      actorId: reader.userId,
      after: { filter: { kind: ['post'] }, count: 1 },
    });
    const own = { organizationId: at.bureau, directly: 'true' };
    await exportRows(reader, `?${new URLSearchParams(own)}`);
    expect((await listEntries(api.database, 'party.exported')).at(-1)?.after).toMatchObject({
      filter: own,
    });
  });
});

test('refused: 400 for pages and what is unknown, 401 for nobody, 403 without any role', async () => {
  for (const query of ['?page=2', '?sort=colour', '?state=lost']) {
    expect((await at.viewer.get(`${PATH}${query}`)).statusCode, query).toBe(400);
  }
  expect((await api.get(PATH)).statusCode).toBe(401);
  expect((await (await api.logIn()).get(PATH)).json().code).toBe('forbidden');
});
