import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Server, startServer } from '../ladder/processes.ts';
import { addressFor, withPage } from './browser.ts';
import { SIZES, type Size } from './charts.ts';
import { type CopyOptions, copyPage } from './copy-page.ts';

type Kind = 'ours' | 'static' | 'static, all drawn' | 'static, filter' | 'empty';

/** A page to be measured. */
export interface Subject {
  kind: Kind;
  size: Size;
  url: string;
}

const COPIES: Record<Exclude<Kind, 'ours' | 'empty'>, { file: string; options: CopyOptions }> = {
  static: { file: 'same', options: { long: true, filter: false } },
  'static, all drawn': { file: 'drawn', options: { long: false, filter: false } },
  'static, filter': { file: 'filter', options: { long: true, filter: true } },
};

/** What a machine takes for any page at all. */
const EMPTY = '<!doctype html><title>empty</title><p>empty</p>';

/** Copies our pages into a folder and serves them beside ours. */
export async function prepareSubjects(
  browser: Browser,
  running: AsyncDisposableStack,
  { app, paths, folder }: { app: Server; paths: Record<Size, string>; folder: string },
): Promise<Subject[]> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'empty'), EMPTY);
  let style = '';
  for (const size of SIZES) {
    style = await withPage(browser, async (page) => {
      await page.goto(addressFor(app) + paths[size]);
      await waitForStages(page, size);
      for (const { file, options } of Object.values(COPIES)) {
        await writeFile(join(folder, `${file}-${size}`), await copyPage(page, options));
      }
      return page.evaluate(
        () => document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.href ?? '',
      );
    });
  }
  const styleUrl = app.address + new URL(style).pathname;
  const server = running.use(
    await startServer(new URL('../servers/static.ts', import.meta.url), (port) => ({
      args: [port, folder, styleUrl],
    })),
  );
  return SIZES.flatMap((size): Subject[] => [
    { kind: 'ours', size, url: addressFor(app) + paths[size] },
    { kind: 'empty', size, url: `${addressFor(server)}/empty` },
    ...Object.entries(COPIES).map(([kind, { file }]) => ({
      kind: kind as Kind,
      size,
      url: `${addressFor(server)}/${file}-${size}`,
    })),
  ]);
}

async function waitForStages(page: Page, size: Size): Promise<void> {
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-stage-id]').length === count,
    size,
  );
}
