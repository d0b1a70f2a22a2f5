import type { Page } from '@playwright/test';
import { atSizes, expectNoOverflow } from '../fixtures/at-sizes.ts';
import { findCutTexts } from '../fixtures/find-overflow.ts';
import { LICENSING, PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';
import { QrScreen } from '../screens/qr-screen.ts';

// Many loads each.
test.describe.configure({ timeout: 90_000 });

/** A desk of 1280 × 1024 as the zoom of the browser leaves it, and a phone. The narrowest last: there the next page loads. */
const WINDOWS = [
  { name: 'at 200 %', width: 640, height: 512, aid: 'normal' },
  { name: 'at 400 %', width: 320, height: 256, aid: 'normal' },
  { name: '1280 px in big type', width: 1280, height: 1024, aid: 'big-type' },
  { name: '800 px in big type', width: 800, height: 600, aid: 'big-type' },
  { name: '360 px in big type', width: 360, height: 740, aid: 'big-type' },
];

for (const aid of ['normal', 'big-type']) {
  test.describe(`aid: ${aid}`, () => {
    const windows = WINDOWS.filter((one) => one.aid === aid);
    const [{ width, height }] = windows.slice(-1) as [(typeof WINDOWS)[number]];
    test.use({ viewport: { width, height } });
    test.beforeEach(({ page }) =>
      page.addInitScript((key) => localStorage.setItem(`lianfang.${key}`, 'on'), aid),
    );

    async function expectNothingCut(page: Page, what: string): Promise<void> {
      await atSizes(page, windows, async ({ name }) => {
        expect.soft(await page.evaluate(findCutTexts), `${what} ${name}`).toEqual([]);
      });
    }

    test('nothing is cut and nothing scrolls sideways', async ({ home, chart, page }) => {
      await home.open();
      await expect(home.cards).toHaveCount(3);
      await expectNoOverflow(page, windows, 'home');
      for (const title of [LICENSING, PENALTY]) {
        await home.open();
        await home.openChart(title);
        const address = page.url();
        for (const search of ['', '?level=high&q=受理', '?density=brief']) {
          await page.goto(address + search);
          await chart.stages.first().waitFor();
          await page.waitForLoadState('networkidle');
          await expectNoOverflow(page, windows, search);
          await expectNothingCut(page, search);
        }
      }
    });

    test('the dialogs are used to their end', async ({ home, page }) => {
      await home.open();
      await home.openChart(PENALTY);
      const qr = new QrScreen(page);
      const keys = page.getByRole('dialog', { name: '键盘快捷键' });
      await atSizes(page, windows, async () => {
        await qr.opener.click();
        await qr.dialog.evaluate(scrollToEnd);
        await expect(qr.save).toBeInViewport({ ratio: 1 });
        const wide = await qr.dialog.evaluate((one) => one.scrollWidth - one.clientWidth);
        expect(wide).toBe(0);
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        await keys.evaluate(scrollToEnd);
        await expect(keys.getByRole('term').last()).toBeInViewport({ ratio: 1 });
        expect(await keys.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
        await page.keyboard.press('Escape');
      });
    });
  });
}

/** Runs in the page. The browser's own scrolling into view left 0.2 of a pixel of a button outside, once. */
function scrollToEnd(dialog: HTMLElement | SVGElement): void {
  dialog.scrollTop = dialog.scrollHeight;
}
