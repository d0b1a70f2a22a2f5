import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

test('/ goes to the field that finds words: in the chart there, elsewhere over all charts', async ({
  home,
  chart,
  page,
}) => {
  await home.open();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: '搜索全部防控图' })).toBeFocused();

  await home.openChart(PENALTY);
  await chart.head('立案').focus();
  await page.keyboard.press('/');
  await expect(chart.find.field).toBeFocused();
  await page.keyboard.type('a/b?');
  await expect(chart.find.field).toHaveValue('a/b?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('? lists the keys, and closing it gives the focus back', async ({ home, chart, page }) => {
  await home.open();
  await home.openChart(PENALTY);
  await chart.head('立案').focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: '键盘快捷键' });
  await expect(keys.getByRole('term')).toHaveText([
    '/',
    'Enter',
    'ShiftEnter',
    'Esc',
    '↑↓',
    'HomeEnd',
    '→←',
    '?',
  ]);
  await page.keyboard.press('/');
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await expect(chart.head('立案')).toBeFocused();

  await page.getByRole('button', { name: '快捷键' }).click();
  await keys.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('button', { name: '快捷键' })).toBeFocused();
});

test('arrows, Home and End go from stage to stage and stop at the ends', async ({
  home,
  chart,
  page,
}) => {
  await home.open();
  await home.openChart(PENALTY);
  await chart.head('调查').focus();
  await page.keyboard.press('Home');
  await expect(chart.head('发现违法事实')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(chart.head('发现违法事实')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(chart.head('结案')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(chart.head('结案')).toBeFocused();
});

test.describe('with branches', () => {
  test.use({ data: 'arranged' });

  test('the arrow right goes into the links of a stage, the arrow left comes back', async ({
    home,
    chart,
    page,
  }) => {
    await home.open('?category=licensing');
    await home.openChart('取水许可廉政风险防控图');
    await chart.head('补正').focus();
    await page.keyboard.press('ArrowRight');
    const branch = chart.stage('补正').getByRole('link', { name: '退回第 1 环节 受理' });
    await expect(branch).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('button', { name: '复制“补正”的链接' })).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(chart.head('补正')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(chart.stages.first().locator('[data-stage-head]')).toBeFocused();
  });
});
