import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readCsv, readSheet } from '../fixtures/read-workbook.ts';
import { expect, test } from '../fixtures/test.ts';
import { RegisterScreen } from '../screens/register-screen.ts';

const EXPORT = '**/api/v1/risk-register/export*';

async function download(page: Page, format: string) {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: format }).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '开始导出' }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()), dialog };
}

/** What stands on the screen of a row: its level, risk point and stage. */
async function readScreen(register: RegisterScreen): Promise<string[][]> {
  const rows = await register.rows.all();
  return Promise.all(
    rows.map(async (row) => [
      (await row.locator('td').nth(1).locator('[aria-hidden="true"]').allTextContents()).join(''),
      (await register.link(row).textContent()) ?? '',
      (await row.locator('td').nth(3).locator('[lang]').textContent()) ?? '',
    ]),
  );
}

test('the workbook has the rows of the screen in its order and columns, and tells how it came to be', async ({
  page,
}) => {
  const register = new RegisterScreen(page);
  await register.open('?level=high&sort=-stage&column=level&column=riskPoint&column=stage');
  await expect(register.rows).toHaveCount(10);
  const { name, bytes, dialog } = await download(page, 'Excel 工作簿（.xlsx）');
  expect(name).toMatch(/^risk-register-\d{4}-\d\d-\d\d\.xlsx$/);
  await expect(dialog.getByRole('status')).toHaveText(/^已保存“risk-register-.+”（\d+ KB）$/);

  const [head, ...rows] = readSheet(bytes, 1);
  const headings = await register.table.getByRole('columnheader').allInnerTexts();
  const named = head?.filter((name) => name !== '等级来源' && name !== '环节序号');
  expect(named).toEqual(headings.slice(1).map((name) => name.trim()));
  expect(rows.map(([level, , risk, stage]) => [level, risk, stage])).toEqual(
    await readScreen(register),
  );
  const facts = readSheet(bytes, 2).flat().join('\n');
  expect(facts).toContain('风险等级：高');
  expect(facts).toContain('10');
});

test('the text table has all rows of the list, not those of the page alone', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open('?pageSize=10&page=2');
  const { name, bytes } = await download(page, '文本表格（.csv）');
  expect(name).toMatch(/\.csv$/);
  const text = bytes.toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head, ...rows] = readCsv(text);
  expect(rows).toHaveLength(44);
  const place = head?.indexOf('风险点') ?? -1;
  const onScreen = (await readScreen(register)).map(([, risk]) => risk);
  expect(rows.slice(10, 20).map((row) => row[place])).toEqual(onScreen);
});

test('an export that is given up saves nothing, and can be begun again', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open();
  let isSaved = false;
  page.on('download', () => {
    isSaved = true;
  });
  await page.route(EXPORT, () => undefined);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '开始导出' }).click();
  await expect(dialog.getByRole('progressbar', { name: '导出进度' })).toBeVisible();
  await dialog.getByRole('button', { name: '取消导出' }).click();
  await expect(dialog.getByRole('status')).toHaveText('导出已取消。');
  expect(isSaved).toBe(false);
  await page.unroute(EXPORT);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '开始导出' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
});

test('what went wrong with an export is told where it was begun', async ({ page, complaints }) => {
  complaints.allow(/503|ERR_FAILED/);
  const register = new RegisterScreen(page);
  await register.open();
  await page.route(EXPORT, (route) => route.fulfill({ status: 503 }));
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '开始导出' }).click();
  await expect(dialog.getByRole('alert')).toContainText('没有导出成功');
  await page.unroute(EXPORT);
  await page.route(EXPORT, (route) => route.abort());
  await dialog.getByRole('button', { name: '开始导出' }).click();
  await expect(dialog.getByRole('alert')).toContainText('连接不上服务器');
});
