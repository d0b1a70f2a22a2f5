/** What the documents name must exist: links, paths in backticks, and every problem code in docs/api.md. */
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { listFiles } from './check-files.mjs';

const LINK = /\]\(([^)#]+)(?:#[^)]*)?\)/g;
const NAMED = /`((?:apps|packages|prisma|e2e|bench|scripts|docs)\/[\w./-]+)`/g;
const CODES = 'packages/contracts/src/problem-codes.ts';

export const docs = {
  name: 'documents',
  check: checkDocs,
  atLeast: { documents: 14, 'links and paths': 40, 'problem codes': 10 },
  planted: [
    { finds: 'a.md leads to missing.md', files: { 'docs/a.md': 'See [this](missing.md).' } },
    { finds: 'a.md names apps/api/src/gone.ts', files: { 'docs/a.md': '`apps/api/src/gone.ts`' } },
    {
      finds: 'docs/api.md does not tell of `teapot`',
      files: { 'docs/api.md': '', [CODES]: "export const PROBLEM_CODES = ['teapot'] as const;" },
    },
  ],
};

async function checkDocs(root) {
  const paths = await listFiles(root);
  const documents = paths.filter((path) => path.endsWith('.md'));
  const looked = { documents: documents.length, 'links and paths': 0, 'problem codes': 0 };
  const faults = [];
  for (const document of documents) {
    const text = await readFile(join(root, document), 'utf8');
    const links = [...text.matchAll(LINK)].map(([, link]) => link).filter(isLocal);
    const named = [...text.matchAll(NAMED)].map(([, path]) => path);
    looked['links and paths'] += links.length + named.length;
    for (const link of links) {
      const target = posix.join(document, '..', link);
      if (!exists(target, paths)) faults.push(`${document} leads to ${link}, which is not there`);
    }
    for (const path of named) {
      if (!exists(path, paths)) faults.push(`${document} names ${path}, which is not there`);
    }
  }
  const codes = await listCodes(root, paths);
  looked['problem codes'] = codes.length;
  faults.push(...(await listUntold(root, paths, codes)));
  return { looked, faults };
}

function isLocal(link) {
  return !/^[a-z]+:/.test(link);
}

/** A file, or a folder that has one. What a build makes is not looked for. */
function exists(path, paths) {
  const plain = path.replace(/\/$/, '');
  if (/(^|\/)(dist|node_modules)(\/|$)/.test(plain)) return true;
  return paths.some((each) => each === plain || each.startsWith(`${plain}/`));
}

async function listCodes(root, paths) {
  if (!paths.includes(CODES)) return [];
  const text = await readFile(join(root, CODES), 'utf8');
  return [...text.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code);
}

async function listUntold(root, paths, codes) {
  if (!paths.includes('docs/api.md')) return [];
  const text = await readFile(join(root, 'docs/api.md'), 'utf8');
  return codes
    .filter((code) => !text.includes(`\`${code}\``))
    .map((code) => `docs/api.md does not tell of \`${code}\``);
}
