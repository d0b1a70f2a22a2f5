import type { Page } from '@playwright/test';
import { OTHER, PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';
import type { ChartScreen } from '../screens/chart-screen.ts';

/** What the clipboard holds, as a reader gets it: by pasting it somewhere. */
async function paste(page: Page): Promise<string> {
  const field = page.getByRole('searchbox', { name: '搜索全部防控图' });
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  return field.inputValue();
}

async function copyLinkTo(name: string, chart: ChartScreen): Promise<string> {
  await chart
    .stage(name)
    .getByRole('button', { name: `复制“${name}”的链接` })
    .click();
  await expect(chart.page.getByText('链接已复制')).toBeVisible();
  return paste(chart.page);
}

test.beforeEach(async ({ home }) => {
  await home.open();
  await home.openChart(PENALTY);
});

test('the copied link of a stage opens it focused, in view and marked', async ({
  chart,
  page,
  hostName,
}) => {
  const link = await copyLinkTo('执行', chart);
  expect(new URL(link).hostname).toBe(hostName);
  expect(new URL(link).search).toMatch(/^\?stage=/);

  await page.goto('/');
  await page.goto(link);

  await expect(chart.head('执行')).toBeFocused();
  await expect(chart.head('执行')).toBeInViewport({ ratio: 1 });
  await expect(chart.stage('发现违法事实')).not.toBeInViewport();
  await expect(page.locator('[aria-current="location"]')).toHaveCount(1);
  await expect(chart.head('执行')).toHaveAttribute('aria-current', 'location');
});

test('a link to a stage shows that stage even where a filter would collapse it', async ({
  chart,
  page,
}) => {
  const link = await copyLinkTo('告知', chart);
  await page.goto(`${link}&level=high`);

  await expect(chart.head('告知')).toHaveAttribute('aria-expanded', 'true');
  await expect(chart.head('告知')).toBeFocused();
  await expect(page.locator('[data-dimmed]')).toHaveCount(8);
});

test('the way past the header leads to the content, although a stage is pointed at', async ({
  chart,
  page,
}) => {
  await page.goto(await copyLinkTo('执行', chart));
  await expect(chart.head('执行')).toBeFocused();
  await page.getByRole('link', { name: '跳到正文' }).press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the link of the chart carries the filter', async ({ chart, page }) => {
  await chart.level('中风险').click();
  await chart.tools.getByRole('button', { name: '复制链接' }).click();
  await expect(page.getByText('链接已复制')).toBeVisible();
  expect(await paste(page)).toBe(page.url());
  expect(page.url()).toMatch(/\?level=medium$/);
});

test('a link to a stage that is gone says so and shows the chart', async ({ chart, page }) => {
  const link = await copyLinkTo('执行', chart);
  const stage = new URL(link).search;
  await page.getByRole('link', { name: '防控图' }).first().click();
  await page.getByRole('link', { name: OTHER, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: OTHER })).toBeVisible();
  await page.goto(new URL(page.url()).pathname + stage);

  await expect(page.getByRole('alert')).toHaveText(/^链接所指的环节不在本版中/);
  await expect(chart.stages).toHaveCount(7);
});
