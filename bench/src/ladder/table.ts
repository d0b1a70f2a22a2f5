import { markdownTable } from '../markdown.ts';
import type { Load } from './load.ts';
import { DEMAND, demandedRatio, judge, type Outcome, ratioToBare } from './ratios.ts';
import type { Measured } from './rounds.ts';
import { spreadOf } from './statistics.ts';

const HEAD = [
  'rung',
  'database',
  'log',
  'coding',
  'ratio to bare',
  'ratio, least–most',
  'requests/s',
  'requests/s, least–most',
  'p50 ms',
  'p99 ms',
  'load busy',
  'server µs/request',
];

export function ladderTable(all: Measured[]): string {
  return markdownTable(
    HEAD,
    all.map((one) => rowOf(one, all)),
  );
}

function rowOf(one: Measured, all: Measured[]): string[] {
  const { rung, loads } = one;
  const ratio = ratioToBare(one, all);
  const rate = spreadOf(loads.map(({ requestsPerSecond }) => requestsPerSecond));
  const median = (of: (load: Load) => number) => spreadOf(loads.map(of)).median;
  return [
    rung.name,
    rung.database,
    rung.logLevel,
    rung.coding,
    ratio.median.toFixed(3),
    `${ratio.least.toFixed(3)}–${ratio.most.toFixed(3)}`,
    rate.median.toFixed(0),
    `${rate.least.toFixed(0)}–${rate.most.toFixed(0)}`,
    median(({ p50Ms }) => p50Ms).toFixed(2),
    median(({ p99Ms }) => p99Ms).toFixed(2),
    `${(100 * median(({ generatorBusy }) => generatorBusy)).toFixed(0)} %`,
    serverUs(loads),
  ];
}

const MEANING: Record<Outcome, string> = {
  met: 'met',
  'not met': 'NOT met',
  'not conclusive':
    'NOT CONCLUSIVE: the bare route itself did not stay as fast as it was, so other work moved these numbers. Run it again on a quiet machine',
  'not measured': 'not measured, for want of a PostgreSQL',
};

export function verdict(all: Measured[]): string {
  const ratio = demandedRatio(all)?.toFixed(3) ?? '-';
  return `Demand: our chart on PostgreSQL ≥ ${DEMAND} × bare, in both codings. Least median: ${ratio}; ${MEANING[judge(all)]}.`;
}

function serverUs(loads: Load[]): string {
  const known = loads.flatMap(({ serverUsPerRequest }) => serverUsPerRequest ?? []);
  return known.length > 0 ? spreadOf(known).median.toFixed(0) : '-';
}
