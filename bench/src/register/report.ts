import { spreadOf } from '../ladder/statistics.ts';
import { markdownTable } from '../markdown.ts';
import type { AnswerRate } from './answer-rate.ts';
import type { ExportRate } from './export-rate.ts';
import { DEMANDED, MATRICES, type Question, WITH_WORDS, WITHOUT_WORDS } from './questions.ts';

/** What was measured at one size. */
export interface SizeMeasured {
  charts: number;
  rows: number;
  registerSeconds: number;
  answers: { question: Question; ours: AnswerRate[]; bare: AnswerRate[] }[];
  exports: ExportRate[];
}

interface Judged {
  demand: string;
  seen: string;
  isMet: boolean;
}

/** Of the issue that asked for it. */
const DEMANDS = {
  timesBare: 2,
  rateOfSmaller: 0.5,
  wordsAtMost: 5,
  matrixAtMost: 1.1,
  rowsPerSecond: 20_000,
  extraMiB: 150,
};

const rateOf = (loads: AnswerRate[]) =>
  spreadOf(loads.map((load) => load.requestsPerSecond)).median;

/** Ratios within a round: what the machine does beside us falls on both alike. */
function ratioOf(answer: SizeMeasured['answers'][number]) {
  const { ours, bare } = answer;
  if (bare.length === 0) return undefined;
  return spreadOf(
    ours.map(
      (load, round) => load.requestsPerSecond / (bare[round] as AnswerRate).requestsPerSecond,
    ),
  );
}

function findAnswer({ answers }: SizeMeasured, name: string) {
  const found = answers.find(({ question }) => question.name === name);
  if (!found) throw new Error(`${name} was not measured`);
  return found;
}

/** What each demand came to; a size that was not measured is not judged. */
export function judge(sizes: readonly SizeMeasured[]): Judged[] {
  const [smaller, larger] = [1_000, 10_000].map((charts) =>
    sizes.find((size) => size.charts === charts),
  );
  return [
    ...(smaller ? [judgeBare(smaller)] : []),
    ...(smaller && larger ? [judgeCurve(smaller, larger)] : []),
    ...(larger
      ? [judgeWords(larger), judgeMatrix(larger), ...larger.exports.map(judgeExport)]
      : []),
  ];
}

function judgeBare(size: SizeMeasured): Judged {
  const ratio = ratioOf(findAnswer(size, DEMANDED))?.median ?? 0;
  return {
    demand: `${DEMANDED}, 1,000 charts: ≥ ${DEMANDS.timesBare} × bare`,
    seen: `${ratio.toFixed(2)} ×`,
    isMet: ratio >= DEMANDS.timesBare,
  };
}

function judgeCurve(smaller: SizeMeasured, larger: SizeMeasured): Judged {
  const [small, large] = [smaller, larger].map((size) => rateOf(findAnswer(size, DEMANDED).ours));
  const ratio = (large as number) / (small as number);
  return {
    demand: `the same at 10,000 charts: ≥ ${DEMANDS.rateOfSmaller} × its rate at 1,000`,
    seen: `${ratio.toFixed(2)} ×`,
    isMet: ratio >= DEMANDS.rateOfSmaller,
  };
}

function judgeWords(size: SizeMeasured): Judged {
  const p95 = (name: string) =>
    spreadOf(findAnswer(size, name).ours.map((load) => load.p95Ms)).median;
  const ratio = p95(WITH_WORDS) / p95(WITHOUT_WORDS);
  return {
    demand: `a common two-character word, 10,000 charts: p95 ≤ ${DEMANDS.wordsAtMost} × that of the page without words`,
    seen: `${ratio.toFixed(2)} ×`,
    isMet: ratio <= DEMANDS.wordsAtMost,
  };
}

function judgeMatrix(size: SizeMeasured): Judged {
  const page = rateOf(findAnswer(size, DEMANDED).ours);
  const slowest = Math.max(...MATRICES.map((name) => page / rateOf(findAnswer(size, name).ours)));
  return {
    demand: `matrix by any side, 10,000 charts: ≤ ${DEMANDS.matrixAtMost} × the time of the first page`,
    seen: `${slowest.toFixed(2)} ×`,
    isMet: slowest <= DEMANDS.matrixAtMost,
  };
}

function judgeExport({ format, rows, rowsPerSecond, extraMiB }: ExportRate): Judged {
  return {
    demand: `${format}, ${rows} rows: ≥ ${DEMANDS.rowsPerSecond} rows/s, < ${DEMANDS.extraMiB} MiB of extra memory`,
    seen: `${rowsPerSecond.toFixed(0)} rows/s, ${extraMiB.toFixed(0)} MiB`,
    isMet: rowsPerSecond >= DEMANDS.rowsPerSecond && extraMiB < DEMANDS.extraMiB,
  };
}

export function verdictTable(judged: readonly Judged[]): string {
  return markdownTable(
    ['demand', 'seen', 'verdict'],
    judged.map(({ demand, seen, isMet }) => [demand, seen, isMet ? 'met' : 'NOT MET']),
  );
}

export function answerTable({ answers }: SizeMeasured): string {
  return markdownTable(
    [
      'question',
      'ratio to bare',
      'least–most',
      'requests/s',
      'bare requests/s',
      'p50 ms',
      'p95 ms',
    ],
    answers.map((answer) => {
      const { question, ours, bare } = answer;
      const ratio = ratioOf(answer);
      const median = (of: (load: AnswerRate) => number) => spreadOf(ours.map(of)).median;
      return [
        question.name,
        ratio?.median.toFixed(2) ?? '-',
        ratio ? `${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}` : '-',
        rateOf(ours).toFixed(0),
        bare.length > 0 ? rateOf(bare).toFixed(0) : '-',
        median((load) => load.p50Ms).toFixed(1),
        median((load) => load.p95Ms).toFixed(1),
      ];
    }),
  );
}

export function exportTable({ exports }: SizeMeasured): string {
  return markdownTable(
    ['format', 'rows', 'rows/s', 'extra memory MiB', 'file MiB'],
    exports.map(({ format, rows, rowsPerSecond, extraMiB, fileMiB }) => [
      format,
      String(rows),
      rowsPerSecond.toFixed(0),
      extraMiB.toFixed(0),
      fileMiB.toFixed(1),
    ]),
  );
}
