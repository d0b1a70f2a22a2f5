import type { Page } from '@playwright/test';
import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

/** What has the focus, as a screen reader names it. */
async function focusedName(page: Page): Promise<string> {
  const snapshot = await page.locator(':focus').ariaSnapshot();
  return snapshot.split('\n')[0]?.replace(/^- |:$/g, '') ?? '';
}

async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused.includes(name) : name.test(focused)) return;
  }
  throw new Error(`Tab never reaches ${name}`);
}

async function listStops(page: Page, count: number): Promise<string[]> {
  const stops: string[] = [];
  while (stops.length < count) {
    await page.keyboard.press('Tab');
    stops.push(await focusedName(page));
  }
  return stops;
}

test('the first Tab offers to skip to the content', async ({ home, page }) => {
  await home.open();
  await expect(home.cards).toHaveCount(3);
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toContain('高风险');
});

test('Tab goes through the page in the order in which it is read', async ({ home, page }) => {
  await home.open();
  await expect(home.cards).toHaveCount(3);
  const stops = await listStops(page, 10);
  expect(stops).toEqual([
    'link "跳到正文"',
    'link "廉防图"',
    'link "防控图"',
    'link "风险台账"',
    'link "体检"',
    'searchbox "搜索全部防控图"',
    'button "显示设置"',
    'button "English"',
    'link "登录"',
    'button "高风险"',
  ]);
});

test('a chart is filtered, opened and read with the keyboard alone', async ({
  home,
  chart,
  page,
}) => {
  await home.open();
  await tabTo(page, 'button "低风险"');
  await page.keyboard.press('Space');
  await expect(home.cards).toHaveCount(1);
  await tabTo(page, PENALTY);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: PENALTY })).toBeVisible();

  await tabTo(page, '高风险：1 个环节');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-dimmed]')).toHaveCount(8);

  await tabTo(page, '发现违法事实');
  await page.keyboard.press('ArrowDown');
  await expect(chart.head('立案')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chart.stage('立案').getByText('案件该立未立。')).toBeVisible();

  await page.keyboard.press('End');
  await expect(chart.stage('结案').locator('[data-stage-head]')).toBeFocused();
  await expect(chart.stage('结案')).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  expect(await focusedName(page)).toBe('button "复制“结案”的链接"');
  await page.keyboard.press('Escape');
  await expect(chart.head('结案')).toBeFocused();
});

test('the flow is one Tab stop, whatever its length', async ({ home, page }) => {
  await home.open();
  await home.openChart(PENALTY);
  await tabTo(page, '发现违法事实');
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).not.toContain('环节');
});

test('what has the focus is seen and never hidden under the tools', async ({
  home,
  chart,
  page,
}) => {
  await home.open();
  await home.openChart(PENALTY);
  await tabTo(page, '发现违法事实');
  await page.keyboard.press('End');
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('ArrowUp');
    const head = page.locator(':focus');
    const [box, tools] = [await head.boundingBox(), await chart.tools.boundingBox()];
    expect(box?.y ?? 0).toBeGreaterThan((tools?.y ?? 0) + (tools?.height ?? 0));
    const outline = await head.evaluate((one) => getComputedStyle(one, '::after').outlineStyle);
    expect(outline).toBe('solid');
  }
});
