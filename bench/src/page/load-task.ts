import { WATCH_LONG_TASKS } from './long-tasks.ts';
import type { ProtocolBrowser } from './protocol.ts';
import { SLOWED } from './slow-tasks.ts';
import type { Subject } from './subjects.ts';
import { watchPage } from './unwatched.ts';

/**
 * The longest task of the page's main thread while it is loaded, with the processor slowed, as the browser reports
 * it to the page: those of over 50 ms alone, so 0 is none of them.
 */
export function measureLoadTask(browser: ProtocolBrowser, { url }: Subject): Promise<number> {
  return watchPage(browser, {
    url,
    script: WATCH_LONG_TASKS,
    asked: 'longest',
    afterMs: 3_000,
    slowed: SLOWED,
  });
}
