import { LICENSING, PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

test('words typed in the header are found over all charts, and a hit opens its stage', async ({
  home,
  chart,
  page,
}) => {
  await home.open();
  await page.getByRole('searchbox', { name: '搜索全部防控图' }).fill('回避');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('搜索“回避”的结果');
  await expect(page.getByRole('status').filter({ hasText: /^共 \d+ 条结果$/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: LICENSING })).toBeVisible();

  const hit = page.getByRole('link', { name: /^规范处罚程序，有回避制度/ });
  await expect(hit.locator('mark')).toHaveText('回避');
  await expect(hit).toContainText('调查');
  await expect(hit).toContainText('防控措施');
  await hit.click();

  await expect(page.getByRole('heading', { level: 1, name: PENALTY })).toBeVisible();
  await expect(chart.head('调查')).toBeFocused();
  await expect(chart.head('调查')).toBeInViewport();
  await expect(chart.stage('调查').locator('mark').first()).toHaveText('回避');
  await expect(chart.find.status).toHaveText(/^“回避”共 \d+ 处，当前第 \d+ 处$/);
  await expect(chart.currentPlace).toHaveText('回避');
  await expect(chart.stage('调查').locator(chart.currentPlace)).toHaveCount(1);
});

test('words found over all charts can be walked through and cleared in the chart', async ({
  chart,
  page,
}) => {
  await page.goto('/search?q=集体讨论');
  await page.getByRole('link', { name: /^重大处罚案件必须集体讨论/ }).click();
  await expect(chart.find.field).toHaveValue('集体讨论');
  await expect(chart.find.count).toHaveText('1 / 2');
  await expect(chart.marks).toHaveText(['集体讨论', '集体讨论']);

  await chart.find.field.press('Escape');
  await expect(page.locator('mark')).toHaveCount(0);
});

test('Back returns to the hits', async ({ page }) => {
  await page.goto('/search?q=超时');
  const hits = page.getByRole('main').getByRole('listitem');
  await expect(hits.first()).toContainText('超时');
  const texts = await hits.allTextContents();
  await hits.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/charts\//);
  await page.goBack();
  await expect(hits).toHaveText(texts);
});

test('spaces and the width of characters make no difference', async ({ page }) => {
  await page.goto('/search?q=ＡＢ 角');
  await expect(page.getByRole('main').locator('mark')).toHaveText(['AB角']);
});

test('nothing found and nothing asked are said in words', async ({ page }) => {
  await page.goto('/search?q=没有这样的字词');
  await expect(page.getByRole('heading', { level: 2, name: '没有找到' })).toBeVisible();
  await expect(page.getByText('共 0 条结果')).toBeVisible();

  await page.goto('/search');
  await expect(page.getByRole('heading', { name: '输入字词，在全部防控图中查找' })).toBeVisible();
});
