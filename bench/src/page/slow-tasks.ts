import type { Browser, Page } from 'playwright-core';
import { withPage } from './browser.ts';
import type { Subject } from './subjects.ts';
import { longestTaskMs, MARK } from './trace.ts';

/** As slow as the desktops of a county: the processor of this machine, slowed four times. */
export const SLOWED = 4;

export const ACTIONS = ['filter', 'find', 'density'] as const;
export type Action = (typeof ACTIONS)[number];

/** Long enough that a letter typed, 150 ms of rest and what follows are over, four times slowed. */
const SETTLED_MS = 1200;

/** The longest task of the page's main thread while it is used, with the processor slowed. */
export function measureSlowTasks(
  browser: Browser,
  { url }: Subject,
): Promise<Record<Action, number>> {
  return withPage(browser, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    const longest = async (act: () => Promise<unknown>) => {
      await browser.startTracing(page, {
        categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'],
      });
      await act();
      await page.waitForTimeout(SETTLED_MS);
      await page.evaluate((mark) => void performance.mark(mark), MARK);
      return longestTaskMs(await browser.stopTracing());
    };
    await page.goto(url, { waitUntil: 'networkidle' });
    return {
      filter: await longest(() => page.locator('article button[data-level="high"]').click()),
      find: await longest(() => find(page)),
      density: await longest(() => page.getByRole('button', { name: '简图' }).click()),
    };
  });
}

async function find(page: Page): Promise<void> {
  await page.getByRole('article').getByRole('searchbox').fill('案件');
  await page.locator('mark').first().waitFor();
}
