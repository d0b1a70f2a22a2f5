import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { withPage } from './browser.ts';
import type { Subject } from './subjects.ts';

/** What can be reached of a chart beyond the edge of the screen. */
export interface Reach {
  /** Whether Ctrl-F finds the name of the last stage, from the top. */
  isFound: boolean;
  /** Headings with a name in the accessibility tree of the flow. */
  spokenHeadings: number;
  pdfPages: number;
  /** All that stands on them. */
  printed: string;
}

export interface ReachCase extends Subject {
  /** Everything is drawn, in sight or not. */
  isAllDrawn: boolean;
}

const TRIES = 10;
/** Of 500 stages: the script has taken the elements over, and the printed sheets are fetched ahead (else 89 pages, not 70). */
const SETTLED_MS = 8_000;
const ALL_DRAWN = '[data-stage-id] { content-visibility: visible !important; }';

export function measureReach(browser: Browser, { url, isAllDrawn }: ReachCase): Promise<Reach> {
  return withPage(browser, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    await wait(SETTLED_MS);
    if (isAllDrawn) await page.evaluate(adoptRules, ALL_DRAWN);
    const spokenHeadings = await countSpokenHeadings(page);
    const isFound = await page.evaluate(findLastStage);
    const bytes = await page.pdf({ preferCSSPageSize: true });
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { totalPages, text } = await extractText(pdf, { mergePages: true });
    return { isFound, spokenHeadings, pdfPages: totalPages, printed: text };
  });
}

/** Runs in the page, whose policy lets no element bring rules along. */
function adoptRules(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * Asked for one part of the page: the whole tree of 500 stages is built in steps, and read in the middle of one. Asked
 * again while there is nothing: of three readings in a row two came before anything had been built.
 */
async function countSpokenHeadings(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'article',
  });
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId, role: 'heading' });
    const spoken = nodes.filter(({ ignored, name }) => !ignored && name?.value).length;
    if (spoken > 0) return spoken;
    await wait(500);
  }
  return 0;
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
