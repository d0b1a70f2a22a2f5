import type { Page } from '@playwright/test';
import { holdAnswers } from '../fixtures/hold-answers.ts';
import { PENALTY, seedChart } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

/** Found however little of the page is there. */
const stages = (page: Page) => page.locator('[data-stage-id]');

/** Opens the page of a chart while its script is held back. @returns lets the script come */
async function openWithoutScript(page: Page, path: string): Promise<() => void> {
  const release = await holdAnswers(page, '**/assets/index-*.js');
  await page.goto(path, { waitUntil: 'commit' });
  return release;
}

/** The path of a chart, found as a reader finds it. */
async function findPath(
  page: Page,
  home: { open(): Promise<unknown>; openChart(title: string): Promise<unknown> },
) {
  await home.open();
  await home.openChart(PENALTY);
  const { pathname } = new URL(page.url());
  await page.goto('about:blank');
  return pathname;
}

test('a chart is there with the document: the script finds it drawn and takes it over, element by element', async ({
  home,
  page,
  chart,
}) => {
  const release = await openWithoutScript(page, await findPath(page, home));
  await expect(stages(page)).toHaveCount(9);
  await expect(page.locator('#root')).toHaveAttribute('inert', '');
  await page.evaluate(() => {
    for (const stage of document.querySelectorAll('[data-stage-id]'))
      stage.setAttribute('data-seen', '');
  });
  release();
  await expect(chart.stages).toHaveCount(9);
  await expect(page.locator('#root')).not.toHaveAttribute('inert');
  await expect(page.locator('[data-stage-id][data-seen]')).toHaveCount(9);
  await chart.level('高').click();
  await expect(page.locator('[data-dimmed]')).toHaveCount(8);
  await expect(page).toHaveURL(/\?level=high$/);
});

test('whoever has read on meanwhile stays where they are', async ({ home, page, chart }) => {
  const release = await openWithoutScript(page, await findPath(page, home));
  await expect(stages(page)).toHaveCount(9);
  await page.evaluate(() => window.scrollTo(0, 700));
  release();
  await expect(page.locator('#root')).not.toHaveAttribute('inert');
  await expect(chart.stages.first()).toBeAttached();
  expect(await page.evaluate(() => window.scrollY)).toBe(700);
});

test('without its script, should it not come, the chart is read all the same', async ({
  home,
  page,
  complaints,
}) => {
  const path = await findPath(page, home);
  complaints.allow(/Failed to load resource|ERR_FAILED/);
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto(path);
  await expect(stages(page)).toHaveCount(9);
  await expect(page.locator('#root')).not.toHaveAttribute('inert');
  await page.getByRole('link', { name: '防控图', exact: true }).first().click();
  await expect(page).toHaveURL(/\/$/);
});

test('what is read of it is what the script would draw', async ({ home, page, chart }) => {
  const path = await findPath(page, home);
  await page.goto(path);
  const drawn = await chart.read();
  await page.goto(`${path}?q=`);
  expect(await chart.read()).toEqual(drawn);
  expect(drawn.map(({ riskPoints }) => riskPoints)).toEqual(
    seedChart(PENALTY).stages.map((stage) => stage.riskPoints),
  );
});

test('a chart that has changed meanwhile is drawn anew, as it is now', async ({
  home,
  page,
  chart,
}) => {
  const path = await findPath(page, home);
  await page.route(`**/api/v1${path}`, async (route) => {
    const answer = await route.fetch();
    const json = { ...(await answer.json()), title: '新一版的题目' };
    await route.fulfill({
      response: answer,
      json,
      headers: { ...answer.headers(), etag: '"another"' },
    });
  });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新一版的题目');
  await expect(chart.stages).toHaveCount(9);
});

test('who reads English never sees the Chinese page', async ({ home, page, chart }) => {
  const path = await findPath(page, home);
  await page.addInitScript(() => localStorage.setItem('lianfang.language', 'en'));
  const release = await openWithoutScript(page, path);
  await expect(stages(page)).toHaveCount(9);
  await expect(stages(page).first()).toBeHidden();
  release();
  await expect(chart.stages.first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('with branches', () => {
  test.use({ data: 'arranged' });

  test('their lines stand where they belong before any script has run', async ({ home, page }) => {
    await home.open('?category=licensing');
    await home.openChart('取水许可廉政风险防控图');
    const { pathname } = new URL(page.url());
    await page.goto('about:blank');
    await openWithoutScript(page, pathname);
    const flow = stages(page).first().locator('..');
    await expect(flow).toHaveAttribute('style', /--lanes:\s*[1-9]/);
    expect(
      await flow.evaluate((list) => getComputedStyle(list).getPropertyValue('--lanes')),
    ).toMatch(/[1-9]/);
  });
});
