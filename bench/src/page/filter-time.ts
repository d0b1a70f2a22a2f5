import type { Browser } from 'playwright-core';
import { withPage } from './browser.ts';
import type { Subject } from './subjects.ts';

/** A click falls anywhere between two frames: eight clicks, each 2 ms later in a frame of 16.7 ms. */
const DELAYS = [0, 2, 4, 6, 8, 10, 12, 14];

/** React draws again what was done by hand: 36 ms at 500 stages. */
const SETTLES_MS = 200;

/** What a page that is settled does with a click on 高, until the frame that shows it was painted: the mean of eight. */
export function measureFilter(browser: Browser, { url, kind }: Subject): Promise<number> {
  const filtered = kind === 'ours' ? '[data-dimmed]' : '.only-high';
  return withPage(browser, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    const times: number[] = [];
    for (const delay of DELAYS) {
      times.push(await page.evaluate(click, { filtered, delay, isOn: true }));
      await page.waitForTimeout(SETTLES_MS);
      await page.evaluate(click, { filtered, delay, isOn: false });
      await page.waitForTimeout(SETTLES_MS);
    }
    return times.reduce((sum, time) => sum + time) / times.length;
  });
}

interface Click {
  filtered: string;
  delay: number;
  isOn: boolean;
}

/** Runs in the page. */
function click({ filtered, delay, isOn }: Click): Promise<number> {
  const button = document.querySelector<HTMLElement>('article button[data-level="high"]');
  if (!button) throw new Error('No level to click on');
  return new Promise((resolve) => {
    function clickAndWatch(): void {
      const start = performance.now();
      function look(): void {
        const isShown = (document.querySelector(filtered) !== null) === isOn;
        if (isShown) setTimeout(() => resolve(performance.now() - start));
        else requestAnimationFrame(look);
      }
      // Asked for first: what a page leaves until after the frame is not part of it.
      requestAnimationFrame(look);
      button?.click();
    }
    requestAnimationFrame(() => setTimeout(clickAndWatch, delay));
  });
}
