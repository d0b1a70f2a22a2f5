/** Files, exports and packages that nobody uses, and packages used but not listed: knip.json, run by knip. */
import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const KNIP = join(dirname(createRequire(import.meta.url).resolve('knip')), '../bin/knip.js');
const CONFIGURATION = fileURLToPath(new URL('../knip.json', import.meta.url));
const REPORTER = fileURLToPath(new URL('check-unused.reporter.mjs', import.meta.url));

const WORKSPACE = {
  'package.json': '{ "name": "planted", "private": true }',
  'pnpm-workspace.yaml': 'packages:\n  - apps/*\n',
  'apps/api/package.json': '{ "name": "@planted/api", "dependencies": { "unused": "1.0.0" } }',
  'apps/api/src/main.ts': "import { used } from './lib/parts.ts';\nimport 'unlisted';\nused();\n",
  'apps/api/src/lib/parts.ts': 'export function used() {}\nexport function lonely() {}\n',
  'apps/api/src/lib/forgotten.ts': 'export const forgotten = 1;\n',
};

export const unused = {
  name: 'nothing unused',
  check: runKnip,
  atLeast: { files: 250 },
  planted: [
    { finds: 'files: apps/api/src/lib/forgotten.ts', files: WORKSPACE },
    { finds: 'exports: apps/api/src/lib/parts.ts lonely', files: WORKSPACE },
    { finds: 'dependencies: apps/api/package.json unused', files: WORKSPACE },
    { finds: 'unlisted: apps/api/src/main.ts unlisted', files: WORKSPACE },
  ],
};

async function runKnip(root) {
  if (join(root, 'knip.json') !== CONFIGURATION)
    await copyFile(CONFIGURATION, join(root, 'knip.json'));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [KNIP, '--no-exit-code', '--no-config-hints', '--reporter', REPORTER, '--directory', root],
    { cwd: root },
  );
  return JSON.parse(stdout);
}
