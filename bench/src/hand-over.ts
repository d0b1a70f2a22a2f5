/** Measures a hand-over of 10,000 places; see README.md. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { logIn, startWritable } from './audit/writers.ts';
import { fill, PLACES } from './hand-over/fill.ts';
import { type Case, measureTimes, type Times } from './hand-over/times.ts';
import { type BenchDatabase, openBoth } from './ladder/databases.ts';
import { describeMachine } from './ladder/machine.ts';
import { spreadOf } from './ladder/statistics.ts';
import { markdownTable } from './markdown.ts';
import { interleave } from './page/interleave.ts';

const RESULTS = new URL('../results/hand-over.md', import.meta.url);

/** Fewer rounds are a trial: shown, and not kept. */
const ROUNDS_TO_KEEP = 7;

const DEMAND_MS = 5_000;

/** What says nothing of this measurement: it sends its requests itself. */
const OTHERS_FACTS = ['autocannon'];

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: String(ROUNDS_TO_KEEP) } },
});
const rounds = Number(values.rounds);

await using running = new AsyncDisposableStack();
const databases = await openBoth(running);
const facts = describeMachine(databases).filter(([fact]) => !OTHERS_FACTS.includes(fact));
const cases: Case[] = [];
for (const database of databases) cases.push(await prepare(database));

async function prepare({ name, url }: BenchDatabase): Promise<Case> {
  const server = running.use(await startWritable(url, true));
  const { api, cookie, organizationId } = await logIn(server);
  const parties = await fill(url, organizationId);
  return { database: name, databaseUrl: url, api, cookie, parties };
}

const measured = await interleave(cases, { rounds, what: 'hand-over' }, measureTimes);
const seconds = (values: number[]) => {
  const { median, least, most } = spreadOf(values.map((value) => value / 1_000));
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
};
const most = (of: Times[]) => spreadOf(of.map(({ made }) => made)).most;
const verdicts = measured.map(({ one, values }) => {
  const verdict = most(values) < DEMAND_MS ? 'met' : 'NOT met';
  return `- ${one.database}: ${(most(values) / 1_000).toFixed(2)} s at most, ${verdict}`;
});
const rows = measured.map(({ one, values }) => [
  one.database,
  seconds(values.map(({ made }) => made)),
  seconds(values.map(({ undone }) => undone)),
  seconds(values.map(({ bare }) => bare)),
  spreadOf(values.map(({ made, bare }) => made / bare)).median.toFixed(1),
]);

const report = `# A hand-over of ${PLACES} places, as measured

Written by the run itself; README.md says how to run it again. Seconds from the request to the whole answer:
medians of ${rounds} rounds, and the least and the most.

Demand: in under ${DEMAND_MS / 1_000} s.

${verdicts.join('\n')}

${markdownTable(['database', 'handed over', 'undone', 'bare rows', 'handed over / bare'], rows)}

${markdownTable(['fact', 'value'], facts)}
`;
console.log(report);
if (rounds >= ROUNDS_TO_KEEP) writeFileSync(RESULTS, report);
if (measured.some(({ values }) => most(values) >= DEMAND_MS)) process.exitCode = 1;
