import type { Chart } from '@lianfang/contracts';
import { findWords } from '@lianfang/domain';

/** How often the words stand in what the chart prints. */
export function countPlaces(chart: Chart, words: string): number {
  if (words === '') return 0;
  return listTexts(chart).reduce((sum, text) => sum + findWords(text, words).length, 0);
}

function listTexts({ title, stages, chartMeasures }: Chart): string[] {
  const stageTexts = stages.flatMap((stage) => [
    stage.name,
    ...stage.riskPoints.map((point) => point.text),
    ...stage.controlMeasures.map((measure) => measure.text),
  ]);
  return [title, ...stageTexts, ...chartMeasures.map((measure) => measure.text)];
}
