import { findForeignWords } from '../fixtures/foreign-words.ts';
import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeEach(async ({ home, page }) => {
  await home.open();
  await page.getByRole('button', { name: 'English' }).click();
});

test('the switch in the header turns the page English, and a reload keeps it', async ({ page }) => {
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Integrity-risk prevention charts');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('Lianfang · Integrity-risk prevention charts');

  await page.reload();
  await expect(title).toHaveText('Integrity-risk prevention charts');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await page.getByRole('button', { name: '中文' }).click();
  await expect(title).toHaveText('廉政风险防控图');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('a chart is read in English, its own words stay as printed', async ({ home, chart, page }) => {
  await home.openChart(PENALTY);
  await chart.level('high risk: 1 stage').click();

  await expect(chart.status).toHaveText('Showing 1 high-risk stage, the other 8 dimmed');
  await expect(chart.head('调查')).toHaveAccessibleName(
    /^Stage 3 of 9, 调查 ?, high risk, 3 risk points$/,
  );
  await expect(chart.stage('调查').getByRole('heading', { level: 4 })).toHaveText([
    'Risk points',
    'Control measures',
  ]);
  await expect(chart.stage('立案').getByText('3 control measures')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PENALTY);
});

test('problems are told in English too', async ({ page, complaints }) => {
  complaints.allow(/404/);
  await page.goto('/charts/nothing');
  await expect(page.getByRole('heading', { level: 1, name: 'No such chart' })).toBeVisible();
});

test('a problem that is on the page is told in the language that the reader changes to', async ({
  page,
  complaints,
}) => {
  complaints.allow(/404/);
  await page.goto('/charts/nothing');
  await expect(page.getByRole('alert')).toContainText('No such chart');
  expect(await page.evaluate(findForeignWords)).toEqual([]);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '没有找到这张防控图' })).toBeVisible();
  await expect(page.getByRole('alert')).not.toContainText(/chart|link/);
});

test('the register says in whole words what it is narrowed to', async ({ page }) => {
  await page.goto(`/risk-register?chartId=${crypto.randomUUID()}`);
  const query = page.getByRole('search', { name: 'Search the register' });
  await expect(query.getByRole('button', { name: 'Lift: Only the chosen chart' })).toBeVisible();
  await query.getByLabel('Organisation').selectOption({ label: '长治市上党区能源局' });
  await query.getByRole('button', { name: 'This organisation only' }).click();
  await expect(page).toHaveURL(/directly=true/);
});

const ADDRESSES = [
  '/',
  '/?category=levy',
  '/search',
  '/search?q=回避',
  '/search?q=zzz',
  '/risk-register',
  '/risk-register?asOf=2000-01-01&levelOrigin=stage',
  '/nowhere',
];

for (const address of ADDRESSES) {
  test(`at ${address} nothing but a chart's own words is Chinese`, async ({ page }) => {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(findForeignWords)).toEqual([]);
  });
}

for (const search of ['', '?level=high']) {
  test(`in a chart${search} nothing but its own words is Chinese`, async ({
    home,
    chart,
    page,
  }) => {
    await home.openChart(PENALTY);
    await page.goto(new URL(search, page.url()).href);
    await expect(chart.stages).toHaveCount(9);
    expect(await page.evaluate(findForeignWords)).toEqual([]);
  });
}
