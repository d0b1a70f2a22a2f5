import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/office.ts';
import { openDesk } from '../../fixtures/people.ts';
import { LICENSING, seedCharts } from '../../fixtures/seed.ts';

/** Words that stand in this chart alone. */
const SEARCH = `/search?q=${encodeURIComponent('专家评审')}`;

/** On the list, among the hits of the search, and by the chart's own address. */
async function expectToFindIt(page: Page, path: string): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('article')).toHaveCount(seedCharts.length);
  await page.goto(SEARCH);
  await expect(page.getByRole('heading', { level: 2, name: LICENSING })).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: LICENSING })).toBeVisible();
}

async function expectNotToFindIt(page: Page, path: string): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('article')).toHaveCount(seedCharts.length - 1);
  await expect(page.getByRole('link', { name: LICENSING, exact: true })).toHaveCount(0);
  await page.goto(SEARCH);
  await expect(page.getByText('共 0 条结果')).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole('heading', { name: '没有找到这张防控图' })).toBeVisible();
  await expect(page.getByText(LICENSING)).toHaveCount(0);
}

test('an internal chart is found by those of the organisation, and by nobody else', async ({
  login,
  home,
  account,
  page,
  browser,
  baseURL,
}) => {
  await login.enter(account('admin'));
  await home.open();
  await home.openChart(LICENSING);
  const path = new URL(page.url()).pathname;
  const visibility = page.getByRole('combobox', { name: '公开范围' });
  const saved = page.getByRole('status').filter({ hasText: '公开范围已更改' });
  await expect(visibility.getByRole('option', { selected: true })).toHaveText('按单位设置（公开）');
  const anonymous = await openDesk(browser, baseURL);
  await expectToFindIt(anonymous, path);

  await visibility.selectOption({ label: '仅本单位' });
  await expect(saved).toBeVisible();
  await expectNotToFindIt(anonymous, path);
  const viewer = await openDesk(browser, baseURL, account('viewer'));
  await expectToFindIt(viewer, path);
  await expect(viewer.getByRole('combobox', { name: '公开范围' })).toHaveCount(0);

  await page.reload();
  await expect(visibility.getByRole('option', { selected: true })).toHaveText('仅本单位');
  await visibility.selectOption({ label: '按单位设置' });
  await expect(saved).toBeVisible();
  await expectToFindIt(anonymous, path);
  await anonymous.context().close();
  await viewer.context().close();
});
