import type { ProtocolBrowser } from './protocol.ts';
import type { Subject } from './subjects.ts';
import { watchPage } from './unwatched.ts';

/** From the start of the navigation, nothing cached, until the frame that has all stages was painted. */
export function measureTimeToDrawn(
  browser: ProtocolBrowser,
  { url, size }: Subject,
): Promise<number> {
  // A frame is painted after its callbacks, and before the next task.
  const script = `var drawn = new Promise((resolve) => {
    function look() {
      if (document.querySelectorAll('[data-stage-id]').length === ${size}) setTimeout(() => resolve(performance.now()));
      else requestAnimationFrame(look);
    }
    requestAnimationFrame(look);
  });`;
  return watchPage(browser, { url, script, asked: 'drawn', afterMs: 900 });
}
