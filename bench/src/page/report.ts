import { type Spread, spreadOf } from '../ladder/statistics.ts';
import { markdownTable } from '../markdown.ts';
import type { Reach, ReachCase } from './out-of-sight.ts';
import { ACTIONS, type Action } from './slow-tasks.ts';
import type { Subject } from './subjects.ts';

interface Measured<Value> {
  one: Subject;
  values: Value[];
}

interface MeasuredReach {
  one: ReachCase;
  values: Reach[];
}

interface Results {
  rounds: number;
  facts: [string, string][];
  drawn: Measured<number>[];
  filtered: Measured<number>[];
  /** The longest task of ours, and of the same as static HTML where that does it too. */
  tasks: Measured<Partial<Record<Action, number>>>[];
  loaded: Measured<number>[];
  reach: MeasuredReach[];
}

/** Most times that ours may take of what the same content takes as static HTML. */
const DRAWN: Record<number, number> = { 9: 2, 100: 1.7 };
const FILTER: Record<number, number> = { 100: 1.1, 500: 1.1 };
const TASK_MS = 50;

export function writeReport(results: Results): { text: string; isMet: boolean } {
  const { rounds, facts, drawn, filtered, reach } = results;
  const verdicts = [
    ...judgeRatios('Drawn', drawn, { most: DRAWN, beside: 'static, all drawn' }),
    ...judgeRatios('Filtered', filtered, { most: FILTER, beside: 'static, filter' }),
    ...judgeTasks(listTasks(results)),
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

interface Tasks {
  action: string;
  ours: Spread;
  /** What the same elements cost as static HTML, and any page at all: below that no script can bring it. */
  beside: [page: string, Spread][];
}

function listTasks({ tasks, loaded }: Pick<Results, 'tasks' | 'loaded'>): Tasks[] {
  const load = (kind: Subject['kind']) =>
    spreadOf(loaded.filter(({ one }) => one.kind === kind).flatMap(({ values }) => values));
  const during = (action: Action, isOurs: boolean) =>
    tasks
      .filter(({ one }) => (one.kind === 'ours') === isOurs)
      .flatMap(({ values }) => values.flatMap((value) => value[action] ?? []));
  return [
    {
      action: 'load',
      ours: load('ours'),
      beside: [
        ['static HTML', load('static')],
        ['an empty page', load('empty')],
      ],
    },
    ...ACTIONS.map((action): Tasks => {
      const same = during(action, false);
      return {
        action,
        ours: spreadOf(during(action, true)),
        beside: same.length > 0 ? [['static HTML', spreadOf(same)]] : [],
      };
    }),
  ];
}

/** “No task” is said of all rounds: a median would pass what is too long every third time. */
function judgeTasks(tasks: Tasks[]): Verdict[] {
  return tasks.map(({ action, ours, beside }) => {
    const others = beside.map(([page, spread]) => `; ${page} ${tellTasks(spread)}`);
    return {
      cells: [`No task over ${TASK_MS} ms: ${action}`, tellTasks(ours) + others.join('')],
      isMet: ours.most <= TASK_MS,
    };
  });
}

/** Shorter ones are not reported by the browser. */
function tellTasks({ median, most }: Spread): string {
  const tell = (ms: number) => (ms === 0 ? 'none' : `${ms.toFixed(0)} ms`);
  return `${tell(most)} at most, median ${tell(median)}`;
}

/** What is not drawn until it is near must be found, spoken and printed as if it were. */
function judgeReach(reach: MeasuredReach[]): Verdict {
  const of = (isAllDrawn: boolean) =>
    reach.find(({ one }) => one.isAllDrawn === isAllDrawn)?.values[0];
  const [ours, drawn] = [of(false), of(true)];
  const isWhole =
    drawn?.isFound === true && drawn.spokenHeadings > 500 && drawn.printed.length > 10_000;
  const isMet = isWhole && JSON.stringify(ours) === JSON.stringify(drawn);
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

function reachTable(reach: MeasuredReach[]): string {
  const rows = reach.map(({ one, values }) => {
    const [value] = values;
    if (!value) throw new Error('Nothing was measured');
    return [
      one.isAllDrawn ? 'ours, all drawn' : 'ours',
      value.isFound ? 'yes' : 'no',
      String(value.spokenHeadings),
      String(value.pdfPages),
      String(value.printed.length),
    ];
  });
  return markdownTable(
    ['page', 'last stage found', 'headings spoken', 'pages printed', 'letters on them'],
    rows,
  );
}
