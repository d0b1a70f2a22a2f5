import { type Spread, spreadOf } from '../ladder/statistics.ts';
import { markdownTable } from '../markdown.ts';
import type { Case, Rates } from './write-rate.ts';

/** Of the throughput of one writer, that much may be lost to the log. */
const AT_LEAST = 0.75;

interface Measured {
  one: Case;
  /** One for each round. */
  values: Rates[];
}

export interface Compared {
  database: string;
  writers: number;
  without: Spread;
  rate: Spread;
  ratio: Spread;
}

/** Each ratio is taken within its round: what the machine does beside us falls on both alike. */
export function compare(measured: Measured[]): Compared[] {
  return measured.map(({ one, values }) => ({
    database: one.database,
    writers: one.logged.length,
    without: spreadOf(values.map(({ without }) => without)),
    rate: spreadOf(values.map(({ logged }) => logged)),
    ratio: spreadOf(values.map(({ logged, without }) => logged / without)),
  }));
}

export function isMet(compared: Compared[]): boolean {
  return compared.every(({ writers, ratio }) => writers > 1 || ratio.median >= AT_LEAST);
}

export function describeDemand(compared: Compared[]): string {
  const lines = compared
    .filter(({ writers }) => writers === 1)
    .map(
      ({ database, ratio }) =>
        `- ${database}: ${ratio.median.toFixed(3)}, ${ratio.median >= AT_LEAST ? 'met' : 'NOT MET'}`,
    );
  return `Demand: one writer with an entry ≥ ${AT_LEAST} × without.\n\n${lines.join('\n')}`;
}

export function ratioTable(compared: Compared[]): string {
  return markdownTable(
    ['database', 'writers', 'without /s', 'with /s', 'ratio', 'ratio, least–most'],
    compared.map(({ database, writers, without, rate, ratio }) => [
      database,
      String(writers),
      without.median.toFixed(0),
      rate.median.toFixed(0),
      ratio.median.toFixed(3),
      `${ratio.least.toFixed(3)}–${ratio.most.toFixed(3)}`,
    ]),
  );
}
