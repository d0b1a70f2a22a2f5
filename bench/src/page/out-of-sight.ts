import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';
import { withPage } from './browser.ts';
import type { Subject } from './subjects.ts';

/** What can be reached of a chart beyond the edge of the screen. */
export interface Reach {
  /** Whether Ctrl-F finds the name of the last stage, from the top. */
  isFound: boolean;
  /** Texts in the accessibility tree. */
  spokenTexts: number;
  pdfPages: number;
}

/** With the tree of all the page, as a screen reader has it: a single look takes what is drawn alone. */
export const AS_FOR_SCREEN_READER = '--force-renderer-accessibility';

const TREE_GROWS_MS = 2_000;

export function measureReach(browser: Browser, { url }: Subject): Promise<Reach> {
  return withPage(browser, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    const spokenTexts = await countSpokenTexts(session);
    const isFound = await page.evaluate(findLastStage);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return {
      isFound,
      spokenTexts,
      pdfPages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    };
  });
}

/** The tree grows for a while after the page is there: read until it says the same twice. */
async function countSpokenTexts(session: CDPSession, before = -1): Promise<number> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const count = nodes.filter((node) => !node.ignored && node.role?.value === 'StaticText').length;
  if (count === before) return count;
  await wait(TREE_GROWS_MS);
  return countSpokenTexts(session, count);
}

/** Runs in the page. Backwards from the end of the document, so that the first place found is the last. */
function findLastStage(): boolean {
  const stages = [...document.querySelectorAll('[data-stage-id]')];
  const last = stages[stages.length - 1];
  const words = last?.querySelector('h3 [lang]')?.textContent ?? '';
  const find = (window as unknown as { find(words: string, ...how: boolean[]): boolean }).find;
  // Case, backwards, around the end.
  const isAnywhere = words !== '' && find.call(window, words, false, true, true);
  return isAnywhere && last?.contains(getSelection()?.anchorNode ?? null) === true;
}
