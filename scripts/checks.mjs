import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runScript } from './processes.mjs';
import { NODE, ROOT, toolEnv } from './repository.mjs';
import {
  distrust,
  sumOf,
  tallyOfCheck,
  tallyOfMarks,
  tallyOfPlaywright,
  tallyOfVitest,
} from './tallies.mjs';
import { packageFolders } from './workspace.mjs';

const onOutput = (chunk) => process.stdout.write(chunk);

/** What is read in a file later must not hold the colours that some tools use wherever they are told of CI. */
const COLOURS = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** Left out of every check: tests must not meet the data or the configuration of whoever runs them. */
const CONFIGURATION = [
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'DATA_DIR',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'AUTH_SECRET',
  'SESSION_IDLE_MINUTES',
  'SESSION_HOURS',
  'TRUST_PROXY',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_NAME',
  'DEMO_PASSWORD',
  'CORS_ORIGINS',
  'LOG_LEVEL',
  'TEST_DATABASE_URL',
];

function testEnv(additions = {}) {
  const { FORCE_COLOR, NO_COLOR, ...inherited } = toolEnv(additions);
  const env = { ...inherited, ...COLOURS };
  for (const name of CONFIGURATION) if (!(name in additions)) delete env[name];
  return env;
}

export async function checkFormat() {
  const { code } = await run('biome', ['ci', '.'], { env: testEnv(), onOutput });
  return tallyOfCheck(code);
}

/** The compiler of 7 takes 18 s where that of 6 took 69; dependency-cruiser reads nothing with 7, so both are here. */
const COMPILER = 'node_modules/typescript-7/bin/tsc';

export async function checkTypes() {
  const tallies = [];
  for (const folder of packageFolders()) {
    if (!existsSync(join(ROOT, folder, 'tsconfig.json'))) continue;
    const compile = [COMPILER, '-p', folder, '--noEmit', '--pretty', 'false'];
    const { code, output } = await run(NODE, compile, { env: testEnv() });
    console.log(`${code === 0 ? '✓' : '✗'} ${folder}\n${output}`.trim());
    tallies.push(tallyOfCheck(code));
  }
  return distrust(sumOf(tallies), 0);
}

export async function checkArchitecture() {
  const { code, output } = await runScript('.', 'check:architecture', {
    env: testEnv(),
    onOutput,
  });
  return distrust(tallyOfMarks(output), code);
}

/**
 * @param {string} project of vitest.config.ts
 * @param {{ variables?: object, options?: string[] }} [differences] `options` of Vitest: parts of paths, or `--exclude`
 */
export function runVitest(project, { variables, options = [] } = {}) {
  return withReport(async (reportFile) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const args = [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      ...options,
      ...reporters,
    ];
    const { code } = await run(NODE, args, { env: testEnv(variables), onOutput });
    return distrust(tallyOfVitest(await readReport(reportFile)), code);
  });
}

export function runJourneys(chromium) {
  return withReport(async (reportFile) => {
    const env = testEnv({
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
    });
    const { code } = await runScript('e2e', 'test', { env, onOutput });
    return distrust(tallyOfPlaywright(await readReport(reportFile)), code);
  });
}

async function withReport(work) {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-report-'));
  try {
    return await work(join(folder, 'report.json'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readReport(file) {
  if (!existsSync(file)) throw new Error('The runner ended without a report · 运行器未留下报告');
  return JSON.parse(await readFile(file, 'utf8'));
}
