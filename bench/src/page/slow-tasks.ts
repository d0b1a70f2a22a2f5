import { WATCH_LONG_TASKS } from './long-tasks.ts';
import type { ProtocolBrowser } from './protocol.ts';
import type { Subject } from './subjects.ts';
import { watchPage } from './unwatched.ts';

/** As slow as the desktops of a county: the processor of this machine, slowed four times. */
export const SLOWED = 4;

export const ACTIONS = ['filter', 'find', 'density'] as const;
export type Action = (typeof ACTIONS)[number];

/** The page has fetched ahead what may be opened next, four times slowed. */
const LOADED_MS = 6_000;

/**
 * The longest task of the page's main thread while it is used, with the processor slowed; 0 is none over 50 ms.
 * Clicks and letters come from the page itself: Playwright looks for what it clicks in tasks of the same thread, which
 * were the longest of all.
 */
export function measureSlowTasks(
  browser: ProtocolBrowser,
  { url, kind }: Subject,
): Promise<Partial<Record<Action, number>>> {
  return watchPage(browser, {
    url,
    script: WATCH_LONG_TASKS,
    asked: `(${use})(${kind === 'static, filter'})`,
    afterMs: LOADED_MS,
    slowed: SLOWED,
  });
}

/** Runs in the page, where what is longest is kept by the script of the watch. */
async function use(filtersAlone: boolean): Promise<Partial<Record<Action, number>>> {
  const watch = window as unknown as { longest: number };
  const article = document.querySelector('article') as HTMLElement;
  // A letter typed, 150 ms of rest and what follows are over by then, four times slowed.
  const settle = () => new Promise((resolve) => setTimeout(resolve, 1_500));
  async function longest(act: () => void): Promise<number> {
    watch.longest = 0;
    await new Promise((resolve) => setTimeout(resolve));
    act();
    // A frame in which no script runs is never reported: the 118 ms of static HTML were told as none.
    requestAnimationFrame(() => {});
    await settle();
    return watch.longest;
  }
  function click(name: string): void {
    const buttons = [...article.querySelectorAll<HTMLElement>('button')];
    const button = buttons.find(
      (one) =>
        one.getAttribute('aria-label') === name ||
        one.textContent === name ||
        one.dataset.level === name,
    );
    if (!button) throw new Error(`No button ${name}`);
    button.click();
  }
  function type(words: string): void {
    const field = article.querySelector('input[type="search"]') as HTMLInputElement;
    const { set } = Object.getOwnPropertyDescriptor(
      HTMLInputElement.prototype,
      'value',
    ) as PropertyDescriptor;
    set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const filter = await longest(() => click('high'));
  if (!article.querySelector('[data-dimmed], .only-high')) throw new Error('Nothing was filtered');
  if (filtersAlone) return { filter };
  const find = await longest(() => type('案件'));
  if (!article.querySelector('mark')) throw new Error('Nothing was found');
  const density = await longest(() => click('简图'));
  if (!location.search.includes('brief')) throw new Error('Nothing was folded');
  return { filter, find, density };
}
