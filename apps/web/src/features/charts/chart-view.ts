import { LEVEL_FILTERS, type LevelFilter } from '@lianfang/contracts';
import { readChoices, readWords } from '../../lib/url-values.ts';

/** How a chart is looked at: the levels shown, the stage pointed at, the words marked. It lives in the address. */
export interface ChartView {
  levels: LevelFilter[];
  stageId: string | null;
  words: string;
}

export function readChartView(params: URLSearchParams): ChartView {
  return {
    levels: readChoices(params, 'level', LEVEL_FILTERS),
    stageId: params.get('stage') || null,
    words: readWords(params),
  };
}

export function writeChartView({ levels, stageId, words }: ChartView): URLSearchParams {
  const params = new URLSearchParams();
  for (const level of levels) params.append('level', level);
  if (stageId !== null) params.set('stage', stageId);
  if (words !== '') params.set('q', words);
  return params;
}
