import type { Chart } from '@lianfang/contracts';
import { type Found, foundAt, foundAtRisk } from './findings.ts';
import { SLIP_SUSPECTS } from './slip-suspects.ts';
import { foldWords } from './words.ts';

const CLAUSE_END = /[,;.。、!?:]/u;

/** Texts with words that may be a slip of the pen, each suspect once a text. A hint: nothing is corrected. */
export function findSuspectedSlips(chart: Chart): Found[] {
  return listTexts(chart).flatMap((found) => {
    const text = foldWords(found.text ?? '');
    return SLIP_SUSPECTS.filter((suspect) => isIn(text, suspect)).map(({ written, meant }) => ({
      ...found,
      slip: { written, meant },
    }));
  });
}

function isIn(text: string, { written, before }: (typeof SLIP_SUSPECTS)[number]): boolean {
  const follows = text.split(written).slice(1);
  if (!before) return follows.length > 0;
  return follows.some((rest) => {
    const [clause = ''] = rest.split(CLAUSE_END);
    return before.some((word) => clause.includes(word));
  });
}

/** Every text of a chart in the order in which a reader meets it. */
function listTexts(chart: Chart): Found[] {
  const ofChart: Found = { stageId: null, riskPointId: null, text: null, slip: null };
  return [
    { ...ofChart, text: chart.title },
    ...chart.stages.flatMap((stage) => [
      { ...foundAt(stage), text: stage.name },
      ...stage.riskPoints.map((point) => foundAtRisk(stage, point)),
      ...stage.controlMeasures.map(({ text }) => ({ ...foundAt(stage), text })),
    ]),
    ...chart.chartMeasures.map(({ text }) => ({ ...ofChart, text })),
  ];
}
