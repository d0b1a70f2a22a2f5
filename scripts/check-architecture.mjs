/**
 * Everything about the house that a machine can see, one line a check. A check must have looked at as
 * much as there is, and must find the faults that are planted for it: one that cannot fail is no check.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { arrows } from './check-arrows.mjs';
import { docs } from './check-docs.mjs';
import { manifests } from './check-manifests.mjs';
import { pageImports } from './check-page-imports.mjs';
import { pageTexts } from './check-page-texts.mjs';
import { structure } from './check-structure.mjs';
import { unused } from './check-unused.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CHECKS = [arrows, manifests, structure, pageTexts, pageImports, unused, docs];

for (const check of CHECKS) {
  // A check that breaks down is a failed one, and no reason to leave out the others.
  const crash = ({ stack }) => ({ looked: {}, faults: [stack] });
  report(check, await run(check).catch(crash));
}

async function run({ check, atLeast, planted }) {
  const { looked, faults } = await check(ROOT);
  const overlooked = Object.entries(atLeast)
    .filter(([what, least]) => !(looked[what] >= least))
    .map(([what, least]) => `looked at ${looked[what] ?? 0} of ${what}, expected ${least} or more`);
  const dull = [];
  for (const { finds, files } of planted) {
    const found = await checkPlanted(check, files);
    if (!found.some((fault) => fault.includes(finds))) dull.push(`does not find “${finds}”`);
  }
  return { looked, faults: [...faults, ...overlooked, ...dull] };
}

async function checkPlanted(check, files) {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-planted-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return (await check(folder)).faults;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function report({ name, planted }, { looked, faults }) {
  const seen = Object.entries(looked).map(([what, count]) => `${count} ${what}`);
  if (faults.length === 0) {
    console.log(`✓ ${name}: ${seen.join(', ')}; finds ${planted.length} planted faults`);
    return;
  }
  console.log(`✗ ${name}\n${faults.map((fault) => `    ${fault}`).join('\n')}`);
  process.exitCode = 1;
}
