import { type Browser, chromium, type Page } from 'playwright-core';
import { FLAGS, findBrowserOfReaders } from '../../../e2e/product/chromium.ts';

/** This machine under a name that no browser trusts, as a bureau's server is: nothing is sent in brotli then. */
const HOST = 'plain.test';

export function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowserOfReaders(), args: [...FLAGS, ...flags] });
}

/** As it runs beside a screen reader: asked later by a debugger alone, it tells of what is in sight (25 of 1058 headings). */
export const WITH_SCREEN_READER = ['--force-renderer-accessibility'];

export function addressFor(server: { address: string }): string {
  const url = new URL(server.address);
  url.hostname = HOST;
  return url.origin;
}

/** A new window loads parts of the browser's own surface for a while, which took up to a half of a core. */
export const WINDOW_SETTLES_MS = 800;

export const VIEWPORT = { width: 1280, height: 900 };

/** Nothing is cached: each page has a context, and with it a process, of its own. */
export async function withPage<Value>(
  browser: Browser,
  use: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    await page.waitForTimeout(WINDOW_SETTLES_MS);
    return await use(page);
  } finally {
    await context.close();
  }
}
