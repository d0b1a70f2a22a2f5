import type { Page } from '@playwright/test';
import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

// Many loads each.
test.describe.configure({ timeout: 90_000 });

/** What has the focus, and whether any part of it lies under something else or out of sight. */
function lookAtFocus(): { what: string; isOut: boolean; isCovered: boolean } | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const { left, top, right, bottom } = focused.getBoundingClientRect();
  const isOut = top < 0 || bottom > innerHeight;
  const y = Math.min(Math.max((top + bottom) / 2, 0), innerHeight - 1);
  const points = [
    [(left + right) / 2, y],
    [left + 4, top + 4],
    [right - 4, bottom - 4],
  ] as const;
  const isCovered = points.some(([x, y]) => {
    const seen = document.elementFromPoint(x, y);
    return !seen || !(focused.contains(seen) || seen.contains(focused));
  });
  return { what: focused.outerHTML.slice(0, 80), isOut, isCovered };
}

async function tabThrough(page: Page, key: string): Promise<number> {
  let stops = 0;
  for (; stops < 80; stops += 1) {
    await page.keyboard.press(key);
    const look = await page.evaluate(lookAtFocus);
    if (look === null) break;
    expect.soft(look, `${key} ${stops}`).toEqual({ ...look, isOut: false, isCovered: false });
  }
  return stops;
}

for (const width of [1440, 1024, 800, 360]) {
  for (const aid of ['normal', 'big-type']) {
    test.describe(`${width} px, ${aid}`, () => {
      test.use({ viewport: { width, height: 700 } });

      test('the sticky tools never hide what has the focus', async ({ home, chart, page }) => {
        await page.addInitScript((key) => localStorage.setItem(`lianfang.${key}`, 'on'), aid);
        await home.open();
        await home.openChart(PENALTY);
        await page.goto(`${page.url()}?level=high&q=受理`);
        await expect(chart.find.count).toBeVisible();
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => scrollTo(0, 0));
        expect(await tabThrough(page, 'Tab')).toBeGreaterThan(15);
        expect(await tabThrough(page, 'Shift+Tab')).toBeGreaterThan(15);

        await chart.head('发现违法事实').focus();
        for (const key of [...Array(8).fill('ArrowDown'), ...Array(8).fill('ArrowUp')]) {
          await page.keyboard.press(key);
          const look = await page.evaluate(lookAtFocus);
          expect.soft(look, key).toEqual({ ...look, isOut: false, isCovered: false });
        }
      });
    });
  }
}
