/** Measures the API ladder; see README.md. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bindTo } from './ladder/cores.ts';
import { openBoth } from './ladder/databases.ts';
import { CONNECTIONS } from './ladder/load.ts';
import { describeMachine } from './ladder/machine.ts';
import { judge } from './ladder/ratios.ts';
import { runRounds } from './ladder/rounds.ts';
import { chartRungs, listRungs, PRODUCTION_LOG_LEVEL } from './ladder/rungs.ts';
import { startLadder } from './ladder/servers.ts';
import { ladderTable, verdict } from './ladder/table.ts';
import { markdownTable } from './markdown.ts';

const RESULTS = new URL('../results/api.md', import.meta.url);

/** Fewer or shorter rounds are a trial: shown, and not kept. */
const ROUNDS_TO_KEEP = 7;
const SECONDS_TO_KEEP = 5;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: String(ROUNDS_TO_KEEP) },
    seconds: { type: 'string', default: String(SECONDS_TO_KEEP) },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);

// Ctrl-C ends the run between two loads, so that our database on the server is dropped.
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());

await using running = new AsyncDisposableStack();
const databases = await openBoth(running);
const facts = describeMachine(databases);
const asInProduction = await startLadder(running, {
  logLevel: PRODUCTION_LOG_LEVEL,
  databases,
  withPrepared: true,
});
const nearlySilent = await startLadder(running, {
  logLevel: 'warn',
  databases: databases.slice(0, 1),
  withPrepared: false,
});
const rungs = [...(await listRungs(asInProduction)), ...chartRungs(await listRungs(nearlySilent))];

bindTo('load', process.pid);
const measured = await runRounds(rungs, { rounds, seconds, signal: stopping.signal });

const report = `# The API ladder, as measured

Written by the run itself; README.md says what each rung is and how to run it again. Medians of ${rounds} rounds of
${seconds} s, ${CONNECTIONS} connections, all rungs interleaved in one run. Compare ratios, not requests/s, between machines.

${verdict(measured)}

${ladderTable(measured)}

${markdownTable(['fact', 'value'], facts)}
`;
console.log(report);
if (rounds >= ROUNDS_TO_KEEP && seconds >= SECONDS_TO_KEEP) writeFileSync(RESULTS, report);
if (['not met', 'not conclusive'].includes(judge(measured))) process.exitCode = 1;
