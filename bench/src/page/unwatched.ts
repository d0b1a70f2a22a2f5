import { setTimeout as wait } from 'node:timers/promises';
import { VIEWPORT, WINDOW_SETTLES_MS } from './browser.ts';
import type { ProtocolBrowser } from './protocol.ts';

export interface Watch {
  url: string;
  /** A script of the page, run before any of its own. */
  script: string;
  /** What it is asked for in the end: an expression of a value, or of a promise of one. */
  asked: string;
  /** Until then nothing is asked of the page: an answer is work too. */
  afterMs: number;
  /** How many times the processor is slowed. */
  slowed?: number;
}

interface Evaluated<Value> {
  result: { value: Value };
  exceptionDetails?: { exception?: { description?: string } };
}

/** Opens a page with nothing cached, in a context of its own, and asks it for a value once it has settled. */
export async function watchPage<Value>(browser: ProtocolBrowser, watch: Watch): Promise<Value> {
  const { browserContextId } = await browser.send<{ browserContextId: string }>(
    'Target.createBrowserContext',
  );
  const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    ...VIEWPORT,
  });
  const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  await browser.send('Page.enable', {}, sessionId);
  await browser.send('Page.addScriptToEvaluateOnNewDocument', { source: watch.script }, sessionId);
  await wait(WINDOW_SETTLES_MS);
  const { slowed: rate } = watch;
  if (rate) await browser.send('Emulation.setCPUThrottlingRate', { rate }, sessionId);
  await browser.send('Page.navigate', { url: watch.url }, sessionId);
  await wait(watch.afterMs);
  const { result, exceptionDetails } = await browser.send<Evaluated<Value>>(
    'Runtime.evaluate',
    { expression: watch.asked, awaitPromise: true, returnByValue: true },
    sessionId,
  );
  await browser.send('Target.disposeBrowserContext', { browserContextId });
  if (exceptionDetails) throw new Error(`${watch.url}: ${exceptionDetails.exception?.description}`);
  return result.value;
}
