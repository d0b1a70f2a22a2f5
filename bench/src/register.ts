/** Measures the risk register at several sizes; see README.md. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bindTo } from './ladder/cores.ts';
import { type BenchDatabase, openOnServer } from './ladder/databases.ts';
import { describeMachine } from './ladder/machine.ts';
import { read } from './ladder/read.ts';
import { markdownTable } from './markdown.ts';
import { CLIENTS, measureRate } from './register/answer-rate.ts';
import { measureExport } from './register/export-rate.ts';
import { type Filled, fill } from './register/fill.ts';
import { listQuestions, type Question } from './register/questions.ts';
import {
  answerTable,
  exportTable,
  judge,
  type SizeMeasured,
  verdictTable,
} from './register/report.ts';
import { checkSame, type Registers, startRegisters } from './register/servers.ts';

const RESULTS = new URL('../results/register.md', import.meta.url);

/** Fewer or shorter rounds, or other sizes, are a trial: shown, and not kept. */
const ROUNDS_TO_KEEP = 3;
const SECONDS_TO_KEEP = 2;
const SIZES_TO_KEEP = '3,1000,10000';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: String(ROUNDS_TO_KEEP) },
    seconds: { type: 'string', default: String(SECONDS_TO_KEEP) },
    charts: { type: 'string', default: SIZES_TO_KEEP },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const serverUrl = process.env.BENCH_DATABASE_URL || process.env.DATABASE_URL;
if (!serverUrl) throw new Error('BENCH_DATABASE_URL names the PostgreSQL server to measure on');

// Ctrl-C ends the run between two loads, so that our databases on the server are dropped.
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
bindTo('load', process.pid);

const sizes: SizeMeasured[] = [];
let facts: [string, string][] = [];
for (const charts of values.charts.split(',').map(Number)) {
  await using running = new AsyncDisposableStack();
  const database = running.use(await openOnServer(serverUrl));
  if (facts.length === 0) facts = describeMachine([database]);
  const size = await measureSize(running, database, charts);
  sizes.push(size);
  // A run that is stopped at 10,000 charts has told of 1,000.
  console.error(describeSize(size));
}

async function measureSize(
  running: AsyncDisposableStack,
  { url }: BenchDatabase,
  charts: number,
): Promise<SizeMeasured> {
  console.error(`${charts} charts`);
  const filled = await fill(url, charts);
  const registers = await startRegisters(running, url, filled);
  const questions = listQuestions(filled);
  await checkSame(registers, questions);
  const count = await read(`${registers.ours.address}/api/v1/risk-register/count`, {
    cookie: registers.cookie,
  });
  return {
    charts,
    rows: JSON.parse(String(count.body)).total,
    registerSeconds: filled.registerSeconds,
    answers: await measureAnswers(registers, questions),
    exports: await measureExports(registers, filled),
  };
}

/** Every question once a round, ours beside the bare route; the first round is not kept. */
async function measureAnswers(
  { ours, bare, cookie }: Registers,
  questions: readonly Question[],
): Promise<SizeMeasured['answers']> {
  const answers = questions.map(
    (question) => ({ question, ours: [], bare: [] }) as SizeMeasured['answers'][number],
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (const { question, ...loads } of answers) {
      stopping.signal.throwIfAborted();
      const { path, isBare } = question;
      const kept = await measureRate(`${ours.address}/api/v1${path}`, { cookie }, seconds);
      const built = isBare ? await measureRate(bare.address + path, {}, seconds) : undefined;
      if (round === 0) continue;
      loads.ours.push(kept);
      if (built) loads.bare.push(built);
    }
    console.error(`round ${round} of ${rounds}`);
  }
  return answers;
}

/** About a fourth of the register: what its officer may export of their city. */
async function measureExports(
  registers: Registers,
  { city }: Filled,
): Promise<SizeMeasured['exports']> {
  const query = `organizationId=${city.id}`;
  return [
    await measureExport(registers, { format: 'csv', query }),
    await measureExport(registers, { format: 'xlsx', query }),
  ];
}

const judged = judge(sizes);
const report = `# The risk register, as measured

Written by the run itself; README.md says what each line is and how to run it again. Medians of ${rounds} rounds of
${seconds} s, ${CLIENTS} clients at once. Compare ratios, not requests/s, between machines.

${verdictTable(judged)}

${sizes.map(describeSize).join('\n\n')}

${markdownTable(['fact', 'value'], facts)}
`;
console.log(report);
const isWhole = rounds >= ROUNDS_TO_KEEP && seconds >= SECONDS_TO_KEEP;
if (isWhole && values.charts === SIZES_TO_KEEP) writeFileSync(RESULTS, report);
if (judged.some(({ isMet }) => !isMet)) process.exitCode = 1;

function describeSize(size: SizeMeasured): string {
  const { charts, rows, registerSeconds } = size;
  return `## ${charts} charts, ${rows} rows that the reader may see

Made anew from what is published in ${registerSeconds.toFixed(1)} s.

${answerTable(size)}

${exportTable(size)}`;
}
