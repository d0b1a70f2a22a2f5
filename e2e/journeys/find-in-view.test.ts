import { countWords } from '../fixtures/count-words.ts';
import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';
import type { ChartScreen } from '../screens/chart-screen.ts';

test.beforeEach(async ({ home }) => {
  await home.open();
  await home.openChart(PENALTY);
});

/** Nothing lies over the place where one is, and its stage is open. */
async function expectInSight(chart: ChartScreen): Promise<void> {
  await expect(chart.currentPlace).toBeInViewport({ ratio: 1 });
  const isCovered = await chart.currentPlace.evaluate((mark) => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return !mark.contains(seen);
  });
  expect(isCovered).toBe(false);
}

for (const width of [1440, 900, 360]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 640 } });

    test('every place comes into view, clear of the tools', async ({ chart }) => {
      const total = countWords(PENALTY, '规定');
      await chart.find.field.fill('规定');
      for (let place = 1; place <= total; place += 1) {
        await expect(chart.find.count).toHaveText(`${place} / ${total}`);
        await expectInSight(chart);
        await chart.find.next.click();
      }
    });
  });
}

test('a stage that a filter or 简图 collapsed is open where the words are', async ({
  chart,
  page,
}) => {
  await chart.level('高风险').click();
  await expect(chart.head('决定')).toHaveAttribute('aria-expanded', 'false');
  await chart.find.field.fill('行驶');
  await expect(chart.head('决定')).toHaveAttribute('aria-expanded', 'true');
  await expect(chart.stage('决定')).toHaveAttribute('data-dimmed');
  await expect(chart.head('告知')).toHaveAttribute('aria-expanded', 'false');
  await expectInSight(chart);

  await page.goto(`${new URL(page.url()).pathname}?density=brief`);
  await expect(chart.head('决定')).toHaveAttribute('aria-expanded', 'false');
  await chart.find.field.fill('行驶');
  await expect(chart.head('决定')).toHaveAttribute('aria-expanded', 'true');
  await expectInSight(chart);

  await chart.find.field.press('Escape');
  await expect(chart.head('决定')).toHaveAttribute('aria-expanded', 'false');
});

test('a stage closed by hand opens again when the walk comes to it', async ({ chart }) => {
  await chart.find.field.fill('泄露');
  await expect(chart.find.count).toHaveText('1 / 1');
  await chart.head('立案').click();
  await expect(chart.marks).toBeHidden();
  await chart.find.next.click();
  await expect(chart.head('立案')).toHaveAttribute('aria-expanded', 'true');
  await expectInSight(chart);
});

test('Tab from the field through the tools leaves the place where it is', async ({
  chart,
  page,
}) => {
  await chart.find.field.fill('办理人');
  await expect(chart.find.count).toHaveText('1 / 3');
  await chart.find.field.press('Enter');
  await chart.find.field.press('Enter');
  await expect(chart.find.count).toHaveText('3 / 3');
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(200);
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  }
});
