import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';
import { turnWheel } from '../fixtures/turn-wheel.ts';

test.use({ viewport: { width: 1280, height: 600 } });

test.beforeEach(async ({ home }) => {
  await home.open();
  await home.openChart(PENALTY);
});

test('Back brings filter, words, density, stage and the place on the page again', async ({
  home,
  chart,
  page,
}) => {
  const id = await chart.stage('送达').getAttribute('data-stage-id');
  await page.goto(`${page.url()}?stage=${id}&density=brief`);
  await chart.level('高风险').click();
  await chart.level('中风险').click();
  await chart.find.field.fill('受理');
  await expect(chart.marks.first()).toBeVisible();
  const address = page.url();
  const scrolled = await turnWheel(page, 333);
  expect(scrolled).toBeGreaterThan(300);

  // Clicked where it is, out of sight: a real click would scroll the page up first.
  await page.getByRole('link', { name: '防控图' }).first().dispatchEvent('click');
  await expect(home.cards).toHaveCount(3);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(chart.level('高风险')).toHaveAttribute('aria-pressed', 'true');
  await expect(chart.level('中风险')).toHaveAttribute('aria-pressed', 'true');
  await expect(chart.find.field).toHaveValue('受理');
  await expect(chart.marks.first()).toBeAttached();
  await expect(chart.density('简图')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled);
});

test('Back to a stage that was pointed at marks and focuses it without moving the page', async ({
  chart,
  page,
}) => {
  const id = await chart.stage('送达').getAttribute('data-stage-id');
  await page.goto(`${page.url()}?stage=${id}`);
  await expect(chart.head('送达')).toBeFocused();
  const scrolled = await turnWheel(page, -500);
  await page.goto('/search');
  await page.getByRole('heading', { level: 1 }).waitFor();

  await page.goBack();
  await expect(chart.head('送达')).toHaveAttribute('aria-current', 'location');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled);
});
