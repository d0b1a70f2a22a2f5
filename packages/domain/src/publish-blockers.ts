import type { Chart } from '@lianfang/contracts';

type PublishableChart = Pick<Chart, 'title' | 'stages' | 'chartMeasures'>;

/** Why a chart cannot be published, and where. `pointer` is a JSON pointer into the chart. */
export interface PublishBlocker {
  code: 'chart-without-stages' | 'empty-text';
  pointer: string;
}

/**
 * Only what makes a chart unreadable blocks its publication: no stages, or an empty text.
 * A missing level, measure or 责任人 is published as it was drawn and shows up as a finding.
 */
export function findPublishBlockers(chart: PublishableChart): PublishBlocker[] {
  const blockers: PublishBlocker[] = [];
  if (chart.stages.length === 0)
    blockers.push({ code: 'chart-without-stages', pointer: '/stages' });
  for (const [pointer, text] of listTexts(chart)) {
    if (text.trim() === '') blockers.push({ code: 'empty-text', pointer });
  }
  return blockers;
}

function* listTexts(chart: PublishableChart): Generator<[pointer: string, text: string]> {
  yield ['/title', chart.title];
  for (const [m, measure] of chart.chartMeasures.entries()) {
    yield [`/chartMeasures/${m}/text`, measure.text];
  }
  for (const [s, stage] of chart.stages.entries()) {
    yield [`/stages/${s}/name`, stage.name];
    yield [`/stages/${s}/nameAsPrinted`, stage.nameAsPrinted];
    for (const [r, point] of stage.riskPoints.entries()) {
      yield [`/stages/${s}/riskPoints/${r}/text`, point.text];
    }
    for (const [m, measure] of stage.controlMeasures.entries()) {
      yield [`/stages/${s}/controlMeasures/${m}/text`, measure.text];
    }
  }
}
