import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listFilesBeforeChart } from './files-before-chart.ts';

const HTML = `<script>early()</script><link rel="icon" href="/favicon.ico">
<script type="module" crossorigin src="/assets/index-1.js"></script>
<link rel="stylesheet" crossorigin href="/assets/style-1.css">`;

const BUILD = {
  'index.html': HTML,
  'assets/index-1.js': 'import"./react-1.js";const page=()=>import("./search-page-1.js")',
  'assets/style-1.css': '',
  'assets/react-1.js': '',
  'assets/chart-page-1.js': 'import{a}from"./flow-1.js"',
  'assets/flow-1.js': 'export*from"./lanes-1.js"',
  'assets/lanes-1.js': 'import"./flow-1.js"',
  'assets/search-page-1.js': '',
};

let folder = '';

async function build(files: Record<string, string>): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'lianfang-build-'));
  await mkdir(join(folder, 'assets'));
  await Promise.all(
    Object.entries(files).map(([file, text]) => writeFile(join(folder, file), text)),
  );
  return folder;
}

afterEach(() => rm(folder, { recursive: true }));

test('a chart waits for what the HTML loads and for every import of imports, not for other pages', async () => {
  expect((await listFilesBeforeChart(await build(BUILD))).toSorted()).toEqual([
    'assets/chart-page-1.js',
    'assets/flow-1.js',
    'assets/index-1.js',
    'assets/lanes-1.js',
    'assets/react-1.js',
    'assets/style-1.css',
    'index.html',
  ]);
});

test('a build without a chart page, or whose HTML loads nothing, is an error', async () => {
  const { 'assets/chart-page-1.js': _, ...withoutPage } = BUILD;
  await expect(listFilesBeforeChart(await build(withoutPage))).rejects.toThrow('no chart page');
  await rm(folder, { recursive: true });
  const silent = build({ ...BUILD, 'index.html': '<p>' });
  await expect(listFilesBeforeChart(await silent)).rejects.toThrow('loads no script');
});
