import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readQrCode } from '../fixtures/read-qr-code.ts';
import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';
import { PUBLIC_URL } from '../product/addresses.ts';
import { QrScreen } from '../screens/qr-screen.ts';

async function openDialog(page: Page): Promise<QrScreen> {
  const qr = new QrScreen(page);
  await qr.opener.click();
  await expect(qr.dialog).toBeVisible();
  return qr;
}

test.describe('of a chart of the bureau', () => {
  test.beforeEach(async ({ home }) => {
    await home.open();
    await home.openChart(PENALTY);
  });

  test('the picture is the link of the chart, and of the stage that is chosen', async ({
    chart,
    page,
  }) => {
    const plain = page.url();
    const id = await chart.stage('告知').getAttribute('data-stage-id');
    const qr = await openDialog(page);
    await expect(qr.link).toHaveText(plain);
    expect(await qr.scan()).toBe(plain);

    await qr.target.selectOption('第 5 环节 告知');
    await expect(qr.link).toHaveText(`${plain}?stage=${id}`);
    await expect(qr.picture).toHaveAccessibleName('“告知”的二维码');
    expect(await qr.scan()).toBe(`${plain}?stage=${id}`);

    await page.goto(await qr.scan());
    await expect(chart.head('告知')).toBeFocused();
  });

  test('the saved picture says the same, under the name of the chart and the stage', async ({
    page,
  }) => {
    const qr = await openDialog(page);
    await qr.target.selectOption('第 3 环节 调查');
    const link = (await qr.link.textContent()) ?? '';
    const [download] = await Promise.all([page.waitForEvent('download'), qr.save.click()]);
    expect(download.suggestedFilename()).toBe(`${PENALTY}-调查.png`);
    expect(readQrCode(await readFile(await download.path()))).toBe(link);
  });

  test('the link is copied from the dialog, and the reader is told', async ({ page }) => {
    const qr = await openDialog(page);
    const link = (await qr.link.textContent()) ?? '';
    await qr.copy.click();
    await expect(page.getByRole('status').filter({ hasText: '链接已复制' })).toBeVisible();
    await page.keyboard.press('Escape');
    const field = page.getByRole('searchbox', { name: '搜索全部防控图' });
    await field.focus();
    await page.keyboard.press('Control+V');
    await expect(field).toHaveValue(link);
  });

  test('where copying is refused the link in the dialog is there to be copied by hand', async ({
    page,
  }) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    const qr = await openDialog(page);
    await qr.copy.click();
    const link = page.getByRole('textbox', { name: '请按 Ctrl+C 复制链接' });
    await expect(link).toBeFocused();
    await expect(link).toHaveValue((await qr.link.textContent()) ?? '');
  });

  test('Escape closes it and gives the focus back', async ({ page }) => {
    const qr = await openDialog(page);
    await page.keyboard.press('Escape');
    await expect(qr.dialog).toHaveCount(0);
    await expect(qr.opener).toBeFocused();
  });

  test('it begins with the stage that the page points at', async ({ chart, page }) => {
    const id = await chart.stage('执行').getAttribute('data-stage-id');
    await page.goto(`${page.url()}?stage=${id}&level=high`);
    const qr = await openDialog(page);
    await expect(qr.target.locator('option:checked')).toHaveText('第 8 环节 执行');
    expect(new URL(await qr.scan()).search).toBe(`?stage=${id}`);
  });
});

test.describe('where the server is reached under another name', () => {
  test.use({ data: 'arranged' });

  test('links and codes follow the public address', async ({ home, chart, page }) => {
    await home.open('?category=licensing');
    await home.openChart('取水许可廉政风险防控图');
    const id = await chart.stage('听证').getAttribute('data-stage-id');
    const expected = `${PUBLIC_URL}${new URL(page.url()).pathname}`;
    const qr = await openDialog(page);
    expect(await qr.scan()).toBe(expected);
    await qr.target.selectOption('第 4 环节 听证');
    expect(await qr.scan()).toBe(`${expected}?stage=${id}`);
    await page.keyboard.press('Escape');

    await chart.tools.getByRole('button', { name: '复制链接' }).click();
    await expect(page.getByText('链接已复制')).toBeVisible();
    const field = page.getByRole('searchbox', { name: '搜索全部防控图' });
    await field.focus();
    await page.keyboard.press('Control+V');
    await expect(field).toHaveValue(expected);
  });
});
