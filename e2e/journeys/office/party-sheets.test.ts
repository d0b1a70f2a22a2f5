import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { readSheet, writeWorkbook } from '@lianfang/documents';
import type { Download, Locator, Page } from '@playwright/test';
import { findOverflow } from '../../fixtures/find-overflow.ts';
import { findForeignWords } from '../../fixtures/foreign-words.ts';
import { expectNoFaults } from '../../fixtures/no-faults.ts';
import { expect, test } from '../../fixtures/office.ts';
import { changeBehindTheBack } from '../../fixtures/people.ts';
import { PartyScreen } from '../../screens/party-screen.ts';

type Rows = string[][];

test.beforeEach(async ({ login, account }) => {
  await login.enter(account('admin'));
});

async function open(download: Download): Promise<Rows> {
  const rows = await readSheet(await readFile(await download.path()), 100);
  return rows.map(({ cells }) => cells);
}

async function exportRows(page: Page): Promise<Rows> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^responsible-parties-\d{4}-\d\d-\d\d\.xlsx$/);
  return open(download);
}

/** As a spreadsheet program saves it. */
async function save([head = [], ...rows]: Rows) {
  const columns = head.map((name) => ({ head: name, width: 10 }));
  const sheets = [{ name: '表', columns, rows }];
  return {
    name: '修改后.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await buffer(writeWorkbook({ sheets, tints: [], at: new Date() })),
  };
}

async function choose(page: Page, rows: Rows): Promise<Locator> {
  await page.getByRole('button', { name: '导入', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导入责任人' });
  await dialog.getByLabel('选择 .xlsx 文件').setInputFiles(await save(rows));
  return dialog;
}

function edit(rows: Rows, name: string, column: string, text: string): void {
  const [head = []] = rows;
  const row = rows.find((cells) => cells[head.indexOf('名称')] === name) as string[];
  row[head.indexOf(column)] = text;
}

test('a list is exported, a cell changed and a row added, looked at and imported', async ({
  page,
}) => {
  const party = new PartyScreen(page);
  await party.createPost('表格岗');
  await party.openList();
  const rows = await exportRows(page);
  await expect(party.said).toHaveText(/^已保存“responsible-parties-.+”$/);
  edit(rows, '表格岗', '名称', '=改名岗');
  rows.push(['', '', rows[1]?.[2] ?? '', '新增岗', '岗位', '', '007', '在用']);
  const dialog = await choose(page, rows);
  await expect(dialog.getByRole('status')).toHaveText(/其中 2 行有更改/);
  const changes = dialog.getByRole('list', { name: '逐行更改' }).getByRole('listitem');
  await expect(changes).toHaveCount(2);
  await expect(changes.first()).toContainText('名称：表格岗 → =改名岗');
  await expect(changes.last()).toContainText('新建');
  await dialog.getByRole('button', { name: '导入 2 行更改' }).click();
  await expect(party.said).toHaveText('导入完毕：新建 1、修改 1');
  await expect(party.row('=改名岗')).toBeVisible();
  await expect(party.row('新增岗')).toBeVisible();
});

test('an unchanged file has 0 changes, and nothing to import', async ({ page }) => {
  const party = new PartyScreen(page);
  await party.openList();
  const dialog = await choose(page, await exportRows(page));
  await expect(dialog.getByRole('status')).toHaveText(/0 处更改/);
  await expect(dialog.getByRole('button', { name: /^导入/ })).toHaveCount(0);
});

test('a faulty file is told row by row and comes back; what was changed meanwhile is not overwritten', async ({
  page,
  complaints,
}) => {
  complaints.allow(/422/);
  const party = new PartyScreen(page);
  await party.createPost('并发岗');
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await party.openList();
  const rows = await exportRows(page);
  edit(rows, '并发岗', '联系方式', '3 楼');
  rows.push(['', '', '没有的局', '甲岗', '小组', '', '', '']);
  await changeBehindTheBack(page, `/api/v1/responsible-parties/${id}`, {
    method: 'PATCH',
    data: { contact: '5 楼' },
  });
  const dialog = await choose(page, rows);
  await expect(dialog.getByRole('alert')).toContainText('表格中有 2 处错误，没有导入任何内容');
  const faults = dialog.getByRole('list', { name: '逐行错误' }).getByRole('listitem');
  await expect(faults.first()).toContainText('版本：导出后已被他人更改');
  await expect(faults.last()).toContainText(`第 ${rows.length} 行类型：只能是`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '下载带错误说明的表格' }).click(),
  ]);
  const back = await open(download);
  expect(back[0]).toEqual([...(rows[0] ?? []), '错误']);
  expect(back.at(-1)?.at(-1)).toContain('类型：只能是');
  await dialog.getByRole('button', { name: '重新选择' }).click();
  await expect(dialog.getByLabel('选择 .xlsx 文件')).toBeVisible();
});

test('what is no workbook is refused, and a check can be given up', async ({
  page,
  complaints,
}) => {
  complaints.allow(/400/);
  const party = new PartyScreen(page);
  await party.openList();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const input = dialog.getByLabel('选择 .xlsx 文件');
  await input.setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('文') });
  await expect(dialog.getByRole('alert')).toContainText('文件无法读取');
  await dialog.getByRole('button', { name: '重新选择' }).click();
  await page.route('**/import?dryRun=true', () => undefined);
  await input.setInputFiles(await save([['名称']]));
  await expect(dialog.getByRole('progressbar', { name: '进度' })).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog.getByRole('status')).toHaveText('已取消，没有导入。');
  await input.setInputFiles({
    name: 'b.xlsx',
    mimeType: '',
    buffer: Buffer.alloc(6 * 1024 * 1024),
  });
  await expect(dialog.getByRole('status')).toHaveText('文件超过 5 MB。');
});

test('an officer exports, and imports nothing', async ({ page, login, account }) => {
  await page.context().clearCookies();
  await login.enter(account('officer'));
  await new PartyScreen(page).openList();
  expect((await exportRows(page)).length).toBeGreaterThan(1);
  await expect(page.getByRole('button', { name: '导入', exact: true })).toHaveCount(0);
});

for (const width of [1440, 360]) {
  test(`axe finds no fault with the dialog at ${width} px, and nothing sticks out`, async ({
    page,
    complaints,
  }, info) => {
    complaints.allow(/422/);
    await page.setViewportSize({ width, height: 800 });
    const party = new PartyScreen(page);
    await party.openList();
    const rows = await exportRows(page);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const look = async (state: string) => {
      await expectNoFaults(page);
      expect(await page.evaluate(findOverflow), state).toEqual({ excess: 0, elements: [] });
      await page.screenshot({ path: info.outputPath(`${state}.png`) });
    };
    await look('choose');
    const input = dialog.getByLabel('选择 .xlsx 文件');
    const [head = []] = rows;
    const more = ['甲岗', '乙岗'].map((name) => ['', '', rows[1]?.[2] ?? '', name, '岗位']);
    await input.setInputFiles(await save([...rows, ...more]));
    await expect(dialog.getByRole('list', { name: '逐行更改' })).toBeVisible();
    await look('preview');
    await dialog.getByRole('button', { name: '重新选择' }).click();
    await input.setInputFiles(
      await save([head, ...more.map((cells) => [...cells.slice(0, 4), '组'])]),
    );
    await expect(dialog.getByRole('list', { name: '逐行错误' })).toBeVisible();
    await look('faults');
  });
}

test('nothing in the dialog is Chinese in English', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('lianfang.language', 'en'));
  await page.goto('/responsible-parties');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByLabel('Choose an .xlsx file')).toBeVisible();
  const dialog = await page.getByRole('dialog').elementHandle();
  expect(await dialog?.textContent()).not.toMatch(/\p{Script=Han}/u);
  expect(
    (await page.evaluate(findForeignWords)).filter((one) => !/^SPAN: admin/.test(one)),
  ).toEqual([]);
});
