/**
 * The page takes types and plain constants from the contracts, never a zod schema: zod costs 27 kB gz
 * there (93 with a namespace import). Through the door `@lianfang/contracts` only the names tell.
 */
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { listFiles } from './check-files.mjs';

const CONTRACTS = 'packages/contracts/src';
const CONTRACT_IMPORT = /import\s+(type\s+)?([^;]*?)\s+from\s+'@lianfang\/contracts'/g;

const PLANTED_CONTRACTS = {
  'packages/contracts/src/index.ts': `export * from './ids.ts';\nexport * from './limits.ts';`,
  'packages/contracts/src/ids.ts': `import { text } from './text.ts';\nexport const idSchema = text();`,
  'packages/contracts/src/text.ts': `import { z } from 'zod';\nexport function text() { return z.string(); }`,
  'packages/contracts/src/limits.ts': `export const MAX_ID = 64;`,
};

export const pageImports = {
  name: 'page without zod',
  check: checkPageImports,
  atLeast: { 'imports from the contracts': 20, 'names free of zod': 8 },
  planted: [
    plant(`import { idSchema } from '@lianfang/contracts';`, 'takes idSchema'),
    plant(`import { MAX_ID,\n  text as make } from '@lianfang/contracts';`, 'takes text'),
    plant(`import * as contracts from '@lianfang/contracts';`, 'takes * as contracts'),
  ],
};

async function checkPageImports(root) {
  const free = await listFreeNames(root);
  const paths = (await listFiles(root)).filter((path) =>
    /^(apps\/web\/src|packages\/(domain|chart-layout)\/src)\/.+\.tsx?$/.test(path),
  );
  const faults = [];
  let looked = 0;
  for (const path of paths) {
    const text = await readFile(join(root, path), 'utf8');
    for (const [, isType, clause] of text.matchAll(CONTRACT_IMPORT)) {
      looked += 1;
      const heavy = isType ? [] : listValues(clause).filter((name) => !free.has(name));
      faults.push(...heavy.map((name) => `${path} takes ${name}, which brings zod into the page`));
    }
  }
  return {
    looked: { 'imports from the contracts': looked, 'names free of zod': free.size },
    faults,
  };
}

function listValues(clause) {
  if (!clause.startsWith('{')) return [clause];
  return clause
    .slice(1, -1)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => part.split(/\s/)[0]);
}

/** What the contracts export from files that neither import zod nor a file that does. */
async function listFreeNames(root) {
  const paths = (await listFiles(root)).filter((path) => path.startsWith(`${CONTRACTS}/`));
  const texts = new Map();
  for (const path of paths) texts.set(path, await readFile(join(root, path), 'utf8'));
  const hasZod = (path) => {
    const imported = [...(texts.get(path) ?? '').matchAll(/^import (?!type\b).*?from '(.+?)'/gms)];
    return imported.some(([, from]) => from === 'zod' || hasZod(posix.join(CONTRACTS, from)));
  };
  const free = paths.filter((path) => !hasZod(path));
  const names = free.flatMap((path) => [
    ...texts.get(path).matchAll(/^export (?:const|function|class) (\w+)/gm),
  ]);
  return new Set(names.map(([, name]) => name));
}

function plant(text, finds) {
  return { finds, files: { ...PLANTED_CONTRACTS, 'apps/web/src/lib/a.ts': text } };
}
