import type { Chart, Stage } from '@lianfang/contracts';
import { findWords } from '@lianfang/domain';

/** Every text a stage prints, as words can be found in it. */
function listStageTexts({ name, riskPoints, controlMeasures, responsibleParties }: Stage) {
  return [
    name,
    ...riskPoints.map((point) => point.text),
    ...controlMeasures.map((measure) => measure.text),
    ...responsibleParties.map((party) => party.printedAs),
  ];
}

/** How often the words stand in what the chart prints. */
export function countPlaces({ title, stages, chartMeasures }: Chart, words: string): number {
  const texts = [
    title,
    ...stages.flatMap(listStageTexts),
    ...chartMeasures.map((measure) => measure.text),
  ];
  return texts.reduce((sum, text) => sum + findWords(text, words).length, 0);
}

/** A stage that holds the words is opened, so that none of them is marked where nobody sees it. */
export function holdsWords(stage: Stage, words: string): boolean {
  return words !== '' && listStageTexts(stage).some((text) => findWords(text, words).length > 0);
}
