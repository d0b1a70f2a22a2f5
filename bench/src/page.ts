/** Measures the page of a chart in a browser; see README.md. */
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEmbedded } from './ladder/databases.ts';
import { startApp } from './ladder/servers.ts';
import { launchBrowser, WITH_SCREEN_READER } from './page/browser.ts';
import { writeCharts } from './page/charts.ts';
import { describePageMachine } from './page/facts.ts';
import { measureFilter } from './page/filter-time.ts';
import { interleave } from './page/interleave.ts';
import { measureLoadTask } from './page/load-task.ts';
import { measureReach } from './page/out-of-sight.ts';
import { launchUnwatched } from './page/protocol.ts';
import { writeReport } from './page/report.ts';
import { measureSlowTasks } from './page/slow-tasks.ts';
import { prepareSubjects, type Subject } from './page/subjects.ts';
import { measureTimeToDrawn } from './page/time-to-drawn.ts';

const RESULTS = new URL('../results/page.md', import.meta.url);

/** Fewer rounds are a trial: shown, and not kept. */
const ROUNDS_TO_KEEP = 9;

const OF_LOAD: readonly Subject['kind'][] = ['ours', 'static', 'empty'];

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: String(ROUNDS_TO_KEEP) } },
});
const rounds = Number(values.rounds);

await using running = new AsyncDisposableStack();
const folder = await mkdtemp(join(tmpdir(), 'lianfang-bench-pages-'));
running.defer(() => rm(folder, { recursive: true }));
const database = running.use(await openEmbedded());
const app = running.use(await startApp(database, 'info'));
const browser = await launchBrowser();
running.defer(() => browser.close());
const read = await launchBrowser(WITH_SCREEN_READER);
running.defer(() => read.close());
const unwatched = running.use(await launchUnwatched());
const facts = describePageMachine(browser);
const paths = await writeCharts(database.url);
const subjects = await prepareSubjects(browser, running, { app, paths, folder });

const ofFilter = subjects.filter(
  ({ kind, size }) => size > 9 && (kind === 'ours' || kind === 'static, filter'),
);
const report = writeReport({
  rounds,
  facts,
  // First, because it is quick and most likely to fail: a run of twelve minutes failed at its end.
  reach: await interleave(
    subjects
      .filter(({ kind, size }) => kind === 'ours' && size === 500)
      .flatMap((one) => [false, true].map((isAllDrawn) => ({ ...one, isAllDrawn }))),
    { rounds: 1, what: 'out of sight' },
    (one) => measureReach(read, one),
  ),
  drawn: await interleave(
    subjects.filter(({ kind }) => kind !== 'static, filter' && kind !== 'empty'),
    { rounds, what: 'drawn' },
    (one) => measureTimeToDrawn(unwatched, one),
  ),
  filtered: await interleave(ofFilter, { rounds, what: 'filter' }, (one) =>
    measureFilter(browser, one),
  ),
  tasks: await interleave(
    subjects.filter(
      ({ kind, size }) => size === 9 && (kind === 'ours' || kind === 'static, filter'),
    ),
    { rounds, what: 'tasks' },
    (one) => measureSlowTasks(unwatched, one),
  ),
  loaded: await interleave(
    subjects.filter(({ kind, size }) => size === 9 && OF_LOAD.includes(kind)),
    { rounds, what: 'load' },
    (one) => measureLoadTask(unwatched, one),
  ),
});
console.log(report.text);
if (rounds >= ROUNDS_TO_KEEP) writeFileSync(RESULTS, report.text);
if (!report.isMet) process.exitCode = 1;
