import { spreadOf } from '../ladder/statistics.ts';
import { markdownTable } from '../markdown.ts';
import type { Reach } from './out-of-sight.ts';
import { ACTIONS, type Action, SLOWED } from './slow-tasks.ts';
import type { Subject } from './subjects.ts';

interface Measured<Value> {
  one: Subject;
  values: Value[];
}

interface Results {
  rounds: number;
  facts: [string, string][];
  drawn: Measured<number>[];
  filtered: Measured<number>[];
  tasks: Measured<Record<Action, number>>[];
  /** The longest task while loading, of ours and of the same as static HTML. */
  loaded: Measured<number>[];
  reach: Measured<Reach>[];
}

/** Most times that ours may take of what the same content takes as static HTML. */
const DRAWN: Record<number, number> = { 9: 2, 100: 1.7 };
const FILTER: Record<number, number> = { 100: 1.1, 500: 1.1 };
const TASK_MS = 50;

export function writeReport(results: Results): { text: string; isMet: boolean } {
  const { rounds, facts, drawn, filtered, tasks, loaded, reach } = results;
  const verdicts = [
    ...judgeRatios('Drawn', drawn, { most: DRAWN, beside: 'static, all drawn' }),
    ...judgeRatios('Filtered', filtered, { most: FILTER, beside: 'static, filter' }),
    judgeLoad(loaded),
    ...judgeTasks(tasks),
    judgeReach(reach),
  ];
  const text = `# The page of a chart, as measured

Written by the run itself; README.md, “The page”, says what each line is and how to run it again. Medians of ${rounds} rounds, all pages of
a table interleaved. A ratio is taken within its round.

${markdownTable(
  ['demand', 'measured', 'verdict'],
  verdicts.map(({ cells, isMet }) => [...cells, isMet ? 'met' : 'NOT met']),
)}

## Time to drawn, nothing cached

${timesTable(drawn)}

## A click on 高, until its frame is painted

${timesTable(filtered)}

## Longest task in ms, 9 stages, processor slowed ${SLOWED} ×

${tasksTable(tasks)}

## Out of sight, 500 stages

${reachTable(reach)}

## Where

${markdownTable(['fact', 'value'], facts)}
`;
  return { text, isMet: verdicts.every(({ isMet }) => isMet) };
}

interface Verdict {
  cells: [demand: string, measured: string];
  isMet: boolean;
}

function judgeRatios(
  what: string,
  all: Measured<number>[],
  { most, beside: kind }: { most: Record<number, number>; beside: Subject['kind'] },
): Verdict[] {
  return Object.entries(most).map(([size, limit]) => {
    const ours = all.find(({ one }) => one.kind === 'ours' && one.size === Number(size));
    const beside = all.find(({ one }) => one.kind === kind && one.size === Number(size));
    const { median } = ratioOf(ours, beside);
    const demand = `${what}, ${size} stages: ≤ ${limit} × ${kind}`;
    return { cells: [demand, `${median.toFixed(2)} ×`], isMet: median <= limit };
  });
}

/** “No task” is said of all rounds: a median would pass what is too long every third time. */
function judgeTasks(tasks: Measured<Record<Action, number>>[]): Verdict[] {
  return ACTIONS.map((action) => {
    const { median, most } = spreadOf(
      tasks.flatMap(({ values }) => values.map((one) => one[action])),
    );
    const demand = `No task over ${TASK_MS} ms: ${action}`;
    const measured = `${most.toFixed(0)} ms at most, median ${median.toFixed(0)} ms`;
    return { cells: [demand, measured], isMet: most <= TASK_MS };
  });
}

/** Beside what the same elements cost as static HTML: below that no script can bring it. */
function judgeLoad(loaded: Measured<number>[]): Verdict {
  const of = (kind: string) =>
    spreadOf(loaded.filter(({ one }) => one.kind === kind).flatMap(({ values }) => values));
  const [ours, same] = [of('ours'), of('static')];
  const tell = ({ median, most }: typeof ours) =>
    `${most.toFixed(0)} ms at most, median ${median.toFixed(0)} ms`;
  return {
    cells: [`No task over ${TASK_MS} ms: load`, `${tell(ours)}; static HTML ${tell(same)}`],
    isMet: ours.most <= TASK_MS,
  };
}

/** What is not drawn until it is near must be found, spoken and printed like what is. */
function judgeReach(reach: Measured<Reach>[]): Verdict {
  const of = (kind: string) => reach.find(({ one }) => one.kind === kind)?.values[0];
  const [ours, same, drawn] = [of('ours'), of('static'), of('static, all drawn')];
  const isAlike =
    same !== undefined && drawn !== undefined && JSON.stringify(same) === JSON.stringify(drawn);
  const isWhole = ours?.isFound === true && drawn?.isFound === true;
  const isSpoken = ours !== undefined && ours.spokenTexts >= (drawn?.spokenTexts ?? Infinity);
  const isMet = isAlike && isWhole && isSpoken;
  return {
    cells: ['Out of sight: found, spoken, printed', isMet ? 'like what is drawn' : 'differs'],
    isMet,
  };
}

function ratioOf(one?: Measured<number>, beside?: Measured<number>) {
  if (!one || !beside) throw new Error('Nothing to compare with');
  return spreadOf(one.values.map((value, round) => value / (beside.values[round] as number)));
}

function timesTable(all: Measured<number>[]): string {
  const rows = all.map((measured) => {
    const { one, values } = measured;
    const { median, least, most } = spreadOf(values);
    const ratios = all
      .filter((other) => other.one.size === one.size && other.one.kind !== 'ours')
      .map((other) => `${ratioOf(measured, other).median.toFixed(2)} × ${other.one.kind}`);
    return [
      String(one.size),
      one.kind,
      median.toFixed(1),
      `${least.toFixed(1)}–${most.toFixed(1)}`,
      one.kind === 'ours' ? ratios.join('; ') : '',
    ];
  });
  return markdownTable(['stages', 'page', 'ms', 'least–most', 'ratio'], rows);
}

function tasksTable(tasks: Measured<Record<Action, number>>[]): string {
  const rows = ACTIONS.map((action) => {
    const spread = spreadOf(tasks.flatMap(({ values }) => values.map((one) => one[action])));
    return [
      action,
      spread.median.toFixed(1),
      `${spread.least.toFixed(1)}–${spread.most.toFixed(1)}`,
    ];
  });
  return markdownTable(['action', 'median', 'least–most'], rows);
}

function reachTable(reach: Measured<Reach>[]): string {
  const rows = reach.map(({ one, values }) => {
    const [value] = values;
    if (!value) throw new Error('Nothing was measured');
    return [
      one.kind,
      value.isFound ? 'yes' : 'no',
      String(value.spokenTexts),
      String(value.pdfPages),
    ];
  });
  return markdownTable(['page', 'last stage found', 'texts spoken', 'pages printed'], rows);
}
