import type { Browser } from 'playwright-core';
import { withPage } from './browser.ts';
import type { Subject } from './subjects.ts';

declare global {
  interface Window {
    /** Milliseconds from the start of the navigation until the frame with the last stage was painted. */
    drawn: Promise<number>;
  }
}

/** From the start of the navigation, nothing cached, until the frame that has all stages was painted. */
export function measureTimeToDrawn(browser: Browser, { url, size }: Subject): Promise<number> {
  return withPage(browser, async (page) => {
    await page.addInitScript((count) => {
      window.drawn = new Promise((resolve) => {
        function look(): void {
          const isThere = document.querySelectorAll('[data-stage-id]').length === count;
          // A frame is painted after its callbacks, and before the next task.
          if (isThere) setTimeout(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        }
        requestAnimationFrame(look);
      });
    }, size);
    await page.goto(url);
    return page.evaluate(() => window.drawn);
  });
}
