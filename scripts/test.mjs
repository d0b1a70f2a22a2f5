import './node-version.mjs';
import { checkArchitecture, checkFormat, checkTypes, runJourneys, runVitest } from './checks.mjs';
import {
  findChromium,
  hasChineseFonts,
  INSTALL_COMMAND,
  installChromium,
  mayInstall,
} from './chromium.mjs';
import { findPostgres, withPostgres } from './postgres.mjs';
import { buildPage, generateClient, installPackages } from './preparation.mjs';
import { runCommand, step } from './steps.mjs';
import { stopping } from './stopping.mjs';
import { sentenceOf, sumOf } from './tallies.mjs';

const NONE = { passed: 0, failed: 0, skipped: 0 };
const FAILED = { ...NONE, failed: 1 };

/** What starts the product or the embedded database by itself, whatever the other tests run on. */
const ON_EMBEDDED = [
  'apps/api/src/main.test.ts',
  'apps/api/src/commands/',
  'prisma/src/embedded-database.test.ts',
  'prisma/src/reach-database.test.ts',
  'prisma/src/restore-folder.test.ts',
];

/**
 * Rules of the schema, which are the same PostgreSQL's on the embedded database: a start of it for each file, or a new
 * database for each test, took two minutes. Backups of the embedded one are made and restored by its commands, which
 * have tests of their own.
 */
const ON_POSTGRES = [
  'prisma/src/constraints.blanks.test.ts',
  'prisma/src/constraints.holders.test.ts',
  'prisma/src/constraints.periods.test.ts',
  'prisma/src/effective-settings.test.ts',
  'prisma/src/grants.test.ts',
  'prisma/src/initials.test.ts',
  'prisma/src/audit-many-entries.test.ts',
  'prisma/src/audit-writers.test.ts',
  'prisma/src/register-fill.test.ts',
  'prisma/src/register-names.test.ts',
  'prisma/src/register-sums.test.ts',
  'prisma/src/register-sums-at-once.test.ts',
  'prisma/src/migrations.test.ts',
  'prisma/src/audit-pruning.test.ts',
  'prisma/src/backup.test.ts',
  'prisma/src/examinations.test.ts',
  'prisma/src/register.test.ts',
];

const CHECKS = [
  ['格式与规范 · Format and lint', checkFormat],
  ['类型 · Types', checkTypes],
  ['架构 · Architecture', checkArchitecture],
  ['单元 · Units', () => runVitest('unit')],
  ['接口与数据库（内嵌） · API and database, embedded', runOnEmbedded],
  ['接口与数据库（PostgreSQL） · API and database on PostgreSQL', runOnPostgres],
  ['浏览器流程 · Journeys in Chromium', walkJourneys],
];

/** Where there is a PostgreSQL the routes are tested on that: here the database alone, and the journeys walk the rest. */
async function runOnEmbedded() {
  const isTwice = process.env.TEST_DATABASE_URL || (await findPostgres());
  if (!isTwice) return runVitest('database');
  return runVitest('database', { options: ['prisma/', ...ON_EMBEDDED, ...without(ON_POSTGRES)] });
}

async function runOnPostgres() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return runOnServer(given);
  const binaries = await findPostgres();
  if (binaries) return withPostgres(binaries, runOnServer);
  console.log('未运行：没有 TEST_DATABASE_URL，也未找到 PostgreSQL 15 或更高版本');
  console.log('Not run: no TEST_DATABASE_URL, and no PostgreSQL 15 or newer was found');
  return NONE;
}

function runOnServer(url) {
  const variables = { TEST_DATABASE_URL: url };
  return runVitest('database', { variables, options: without(ON_EMBEDDED) });
}

const without = (paths) => paths.map((path) => `--exclude=${path.replace(/\/$/, '/**')}`);

async function walkJourneys() {
  const found = await findChromium();
  const isComplete = found && (await hasChineseFonts());
  if (!isComplete && (await mayInstall())) {
    await step('安装 Chromium 与中文字体 · Install Chromium and Chinese fonts', installChromium);
  } else if (!isComplete) {
    console.log(`未找到 Chromium 或中文字体，请运行 · Run this first: ${INSTALL_COMMAND}`);
    return FAILED;
  }
  const chromium = await findChromium();
  if (!chromium) return FAILED;
  await buildPage();
  return runJourneys(chromium);
}

async function test() {
  console.log('\n  廉防图 Lianfang\n');
  await installPackages();
  await generateClient();
  const results = [];
  for (const [title, check] of CHECKS) results.push(await runCheck(title, check));
  console.log('\n── 结果 · Results');
  for (const { title, tally, seconds } of results) {
    console.log(`${tally.failed ? '✗' : '✓'} ${title}: ${sentenceOf(tally)} (${seconds} s)`);
  }
  return sumOf(results.map(({ tally }) => tally));
}

/** A check that breaks is a failure like any other: the ones after it run all the same. */
async function runCheck(title, check) {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const tally = await check().catch((error) => {
    stopping.throwIfAborted();
    console.error(error.output ?? '', error.message);
    return FAILED;
  });
  return { title, tally, seconds: Math.round((Date.now() - started) / 1000) };
}

await runCommand(async () => {
  const total = await test().catch((error) => {
    stopping.throwIfAborted();
    console.error(error.output ?? '', error.message);
    return FAILED;
  });
  console.log(`\n${sentenceOf(total)}`);
  return total.failed > 0 ? 1 : 0;
});
