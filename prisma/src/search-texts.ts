import type { Chart } from '@lianfang/contracts';
import { foldWords } from '@lianfang/domain';
import { HitKind } from './generated/enums.ts';

interface SearchTextRow {
  kind: HitKind;
  stageKey: string | null;
  text: string;
  folded: string;
}

/** Every text of a chart that can be found, in the order in which a reader meets it. */
export function listSearchTexts(chart: Chart): SearchTextRow[] {
  return [
    searchText(HitKind.title, null, chart.title),
    ...chart.chartMeasures.map(({ text }) => searchText(HitKind.control_measure, null, text)),
    ...chart.stages.flatMap((stage) => [
      searchText(HitKind.stage, stage.id, stage.name),
      ...stage.riskPoints.map(({ text }) => searchText(HitKind.risk_point, stage.id, text)),
      ...stage.controlMeasures.map(({ text }) =>
        searchText(HitKind.control_measure, stage.id, text),
      ),
    ]),
  ];
}

function searchText(kind: HitKind, stageKey: string | null, text: string): SearchTextRow {
  return { kind, stageKey, text, folded: foldWords(text) };
}
