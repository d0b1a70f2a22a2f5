/** Measures what the log costs a write of the product; see README.md. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compare, describeDemand, isMet, ratioTable } from './audit/report.ts';
import { type Case, measureWriteRates } from './audit/write-rate.ts';
import { openWriters, startWritable } from './audit/writers.ts';
import { type BenchDatabase, openBoth } from './ladder/databases.ts';
import { describeMachine } from './ladder/machine.ts';
import { markdownTable } from './markdown.ts';
import { interleave } from './page/interleave.ts';

const RESULTS = new URL('../results/audit.md', import.meta.url);

/** Fewer rounds are a trial: shown, and not kept. */
const ROUNDS_TO_KEEP = 9;
/** Of a quarter of a second, of each app, in a round. */
const SLICES = 8;
const WRITERS = [1, 16];

/** What says nothing of this measurement: it sends its writes itself. */
const OTHERS_FACTS = ['autocannon'];

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: String(ROUNDS_TO_KEEP) } },
});
const rounds = Number(values.rounds);

await using running = new AsyncDisposableStack();
const databases = await openBoth(running);
const facts = describeMachine(databases).filter(([fact]) => !OTHERS_FACTS.includes(fact));
const cases: Case[] = [];
for (const database of databases) cases.push(...(await listCases(database)));
const compared = compare(
  await interleave(cases, { rounds, what: 'audit' }, (one) => measureWriteRates(one, SLICES)),
);

async function listCases({ name, url }: BenchDatabase): Promise<Case[]> {
  const logged = running.use(await startWritable(url, true));
  const without = running.use(await startWritable(url, false));
  return Promise.all(
    WRITERS.map(async (writers) => ({
      database: name,
      logged: await openWriters(logged, writers),
      without: await openWriters(without, writers),
    })),
  );
}

const report = `# What the log costs a write, as measured

Written by the run itself; README.md says how to run it again. Medians of ${rounds} rounds, the app as it
is and the app without its log in turn every quarter of a second. Compare ratios, not writes/s, between machines.

${describeDemand(compared)}

${ratioTable(compared)}

${markdownTable(['fact', 'value'], facts)}
`;
console.log(report);
if (rounds >= ROUNDS_TO_KEEP) writeFileSync(RESULTS, report);
if (!isMet(compared)) process.exitCode = 1;
