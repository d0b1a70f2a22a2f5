import type { Page } from '@playwright/test';
import { atSizes } from '../fixtures/at-sizes.ts';
import { expectNoFaults } from '../fixtures/no-faults.ts';
import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';
import type { ChartScreen } from '../screens/chart-screen.ts';
import { QrScreen } from '../screens/qr-screen.ts';

// Contrast is the same at every width; big type has the least room on a phone.
const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 800 };

const LOOKS = [
  { aid: 'normal', sizes: [wide, narrow] },
  { aid: 'big-type', sizes: [narrow] },
  { aid: 'high-contrast', sizes: [wide] },
];

/** The chart with this behind its address, drawn to the end. */
async function openWith(search: string, page: Page, chart: ChartScreen): Promise<void> {
  await page.goto(new URL(page.url()).pathname + search);
  await expect(chart.stages).toHaveCount(9);
}

for (const { aid, sizes } of LOOKS) {
  test.describe(`${aid}, axe finds no fault with`, () => {
    test.use({ viewport: sizes[0] as typeof wide });
    const examine = (page: Page) => atSizes(page, sizes, () => expectNoFaults(page));

    test.beforeEach(async ({ page, home }) => {
      await page.addInitScript((key) => localStorage.setItem(`lianfang.${key}`, 'on'), aid);
      await home.open();
      await home.openChart(PENALTY);
    });

    test('a whole chart', async ({ page }) => {
      await examine(page);
    });

    test('a chart that is filtered, with words found', async ({ chart, page }) => {
      await openWith('?level=high&level=unassessed&q=受理', page, chart);
      await expect(page.locator('[data-dimmed]').first()).toBeVisible();
      await chart.find.next.click();
      await examine(page);
    });

    test('简图', async ({ chart, page }) => {
      await openWith('?density=brief', page, chart);
      await examine(page);
    });
  });
}

for (const width of [1280, 360]) {
  test.describe(`at ${width} px axe finds no fault with`, () => {
    test.use({ viewport: { width, height: 800 } });
    test.beforeEach(async ({ home }) => {
      await home.open();
      await home.openChart(PENALTY);
    });

    test('the QR code and what is said of copying', async ({ page }) => {
      const qr = new QrScreen(page);
      await qr.opener.click();
      await qr.picture.waitFor();
      await qr.copy.click();
      await page.getByText('链接已复制').waitFor();
      await expectNoFaults(page);
    });

    test('the list of keys', async ({ page }) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
      await expectNoFaults(page);
    });

    test('the display settings, and words that are not found', async ({ chart, page }) => {
      await openWith('?q=没有这样的字词', page, chart);
      await page.getByRole('button', { name: '显示设置' }).click();
      await page.getByRole('checkbox').first().waitFor();
      await expectNoFaults(page);
    });
  });
}

test.describe('with branches', () => {
  test.use({ data: 'arranged', viewport: { width: 360, height: 800 } });

  test('axe finds no fault on a phone either', async ({ page, home }) => {
    await home.open('?category=licensing');
    await home.openChart('取水许可廉政风险防控图');
    await expectNoFaults(page);
  });
});

test('in high contrast every word stands out seven to one', async ({ chart, page, home }) => {
  await page.emulateMedia({ contrast: 'more' });
  await home.open();
  await expectNoFaults(page, { only: ['color-contrast-enhanced'] });
  await home.openChart(PENALTY);
  await openWith('?level=high&q=受理', page, chart);
  await expect(chart.currentPlace).toBeVisible();
  await expectNoFaults(page, { only: ['color-contrast-enhanced'] });
});

test('in print axe finds no fault with the sheets', async ({ page, home, printer }) => {
  await home.open();
  await home.openChart(PENALTY);
  await printer.waitUntilFetched();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.getByText('第 1 页 / 共').first()).toBeVisible();
  // Nobody scrolls paper, or jumps to its landmarks.
  await expectNoFaults(page, { without: ['landmark-one-main', 'scrollable-region-focusable'] });
});
