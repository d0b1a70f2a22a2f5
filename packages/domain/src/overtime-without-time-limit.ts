import type { Chart } from '@lianfang/contracts';
import { type Found, foundAtRisk, measuresAt } from './findings.ts';
import { OVERTIME_WORDS, TIME_LIMIT_WORDS } from './time-limit-words.ts';
import { foldWords } from './words.ts';

/** Risk points about delay where no measure, of the stage or of the whole chart, speaks of a time limit. */
export function findOvertimeWithoutTimeLimit(chart: Chart): Found[] {
  return chart.stages
    .filter((stage) => !measuresAt(stage, chart).some(({ text }) => has(text, TIME_LIMIT_WORDS)))
    .flatMap((stage) =>
      stage.riskPoints
        .filter(({ text }) => has(text, OVERTIME_WORDS))
        .map((point) => foundAtRisk(stage, point)),
    );
}

function has(text: string, words: readonly string[]): boolean {
  const folded = foldWords(text);
  return words.some((word) => folded.includes(word));
}
