import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { init, parse } from 'es-module-lexer';

const CHART_PAGE = /^assets\/chart-page-[\w-]+\.js$/;
const LOADED_BY_HTML = /<(?:script|link)\b[^>]*?\b(?:src|href)="\/([^"]+\.(?:js|css))"/g;

/**
 * The scripts and styles without which no chart can be read: index.html, in which the early script stands, what it
 * loads, the page of a chart, and whatever either imports before it can run.
 * @throws where the build has no chart page or its HTML loads nothing
 */
export async function listFilesBeforeChart(folder: string): Promise<string[]> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const loaded = [...html.matchAll(LOADED_BY_HTML)].map(([, file]) => file as string);
  if (loaded.length === 0) throw new Error(`${folder}/index.html loads no script and no style`);
  const files = new Set(['index.html', ...loaded, await findChartPage(folder)]);
  await init;
  // A set that grows while it is walked: the imports of imports come in their turn.
  for (const file of files) {
    for (const imported of await importsOf(folder, file)) files.add(imported);
  }
  return [...files];
}

async function findChartPage(folder: string): Promise<string> {
  const names = (await readdir(join(folder, 'assets'))).map((name) => `assets/${name}`);
  const page = names.find((name) => CHART_PAGE.test(name));
  if (!page) throw new Error(`${folder} has no chart page`);
  return page;
}

/** Static imports alone: dynamic ones wait until somebody asks. */
async function importsOf(folder: string, file: string): Promise<string[]> {
  if (!file.endsWith('.js')) return [];
  const [imports] = parse(await readFile(join(folder, file), 'utf8'));
  return imports.flatMap((one) =>
    one.type === 'static' || one.type === 'reexport-star'
      ? posix.join(dirname(file), one.specifier)
      : [],
  );
}
