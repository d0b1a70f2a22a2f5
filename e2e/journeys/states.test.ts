import type { Route } from '@playwright/test';
import { hasFetchedAhead } from '../fixtures/fetched-ahead.ts';
import { holdAnswers } from '../fixtures/hold-answers.ts';
import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

const CHARTS = '**/api/v1/charts*';

function refuse(status: number, code = 'database-unavailable') {
  const problem = {
    type: 'about:blank',
    code,
    title: '服务器自己的话',
    status,
    detail: '请稍后重试。',
    instance: 'urn:uuid:1',
    requestId: 'id-for-the-administrator',
    errors: [],
  };
  return (route: Route) =>
    route.fulfill({ status, contentType: 'application/problem+json', json: problem });
}

test('while the list is on its way the page says so and holds its place', async ({
  home,
  page,
}) => {
  const release = await holdAnswers(page, CHARTS);
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: '正在载入…' })).toBeAttached();
  await expect(home.cards).toHaveCount(0);

  release();
  await expect(home.cards).toHaveCount(3);
  await expect(page.getByText('正在载入…')).toHaveCount(0);
});

test('while a chart is on its way the page says so', async ({ home, chart, page }) => {
  await home.open();
  await expect(home.cards).toHaveCount(3);
  const release = await holdAnswers(page, '**/api/v1/charts/*');
  await page.getByRole('link', { name: PENALTY, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '正在载入…' })).toBeAttached();

  release();
  await expect(chart.stages).toHaveCount(9);
});

test('a server in trouble is told with its request id, and 重试 asks again', async ({
  home,
  page,
  complaints,
}) => {
  complaints.allow(/503/);
  await page.route(CHARTS, refuse(503));
  await page.goto('/');
  const alert = page.getByRole('alert');
  await expect(alert.getByRole('heading', { name: '数据库暂时无法访问' })).toBeVisible();
  await expect(alert).toContainText('请求编号 id-for-the-administrator');

  await page.unroute(CHARTS);
  await alert.getByRole('button', { name: '重试' }).click();
  await expect(home.cards).toHaveCount(3);
  await expect(alert).toHaveCount(0);
});

test('a problem that this page does not know yet is told in the words of the server', async ({
  page,
  complaints,
}) => {
  complaints.allow(/503/);
  await page.route(CHARTS, refuse(503, 'of-tomorrow'));
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '服务器自己的话' })).toBeVisible();
});

test('what the reader may not see is told without an offer to try again', async ({
  home,
  page,
  complaints,
}) => {
  complaints.allow(/403/);
  await home.open();
  await page.route('**/api/v1/charts/*', (route) => route.fulfill({ status: 403 }));
  await page.getByRole('link', { name: PENALTY, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '您没有查看权限' })).toBeVisible();
  await expect(page.getByRole('button', { name: '重试' })).toHaveCount(0);
});

test('offline, what is loaded stays readable; what is not says that the server is out of reach', async ({
  home,
  chart,
  page,
  context,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  await home.open();
  await home.openChart(PENALTY);
  await page.waitForFunction(hasFetchedAhead);
  await context.setOffline(true);
  await expect(page.getByText('网络已断开。')).toBeVisible();
  await expect(chart.stages).toHaveCount(9);
  await chart.level('高风险').click();
  await expect(page.locator('[data-dimmed]')).toHaveCount(8);

  await page.getByRole('searchbox', { name: '搜索全部防控图' }).fill('回避');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('连接不上服务器');

  await context.setOffline(false);
  await expect(page.getByText('网络已断开。')).toHaveCount(0);
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('link', { name: /回避/ }).first()).toBeVisible();
});

test('a chart that does not exist is told as such, with the way back', async ({
  home,
  page,
  complaints,
}) => {
  complaints.allow(/404/);
  await page.goto('/charts/8f14e45f-ceea-467f-a1d1-2f3a4b5c6d7e');
  await expect(page.getByRole('heading', { level: 1, name: '没有找到这张防控图' })).toBeVisible();
  await expect(page.getByRole('button', { name: '重试' })).toHaveCount(0);

  await page.getByRole('link', { name: '返回全部防控图' }).click();
  await expect(home.cards).toHaveCount(3);
});

test('an address that does not exist is told as such, with the way back', async ({
  home,
  page,
}) => {
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { level: 1, name: '没有找到这个页面' })).toBeVisible();
  await expect(page).toHaveTitle('没有找到这个页面 · 廉防图');

  await page.getByRole('link', { name: '返回全部防控图' }).click();
  await expect(home.cards).toHaveCount(3);
});
