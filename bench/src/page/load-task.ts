import type { ProtocolBrowser } from './protocol.ts';
import { SLOWED } from './slow-tasks.ts';
import type { Subject } from './subjects.ts';
import { watchPage } from './unwatched.ts';

/**
 * The longest task of the page's main thread while it is loaded, with the processor slowed, as the browser reports
 * it to the page: those of over 50 ms alone, so 0 is none of them.
 */
export function measureLoadTask(browser: ProtocolBrowser, { url }: Subject): Promise<number> {
  const script = `var longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });`;
  return watchPage(browser, { url, script, asked: 'longest', afterMs: 3_000, slowed: SLOWED });
}
