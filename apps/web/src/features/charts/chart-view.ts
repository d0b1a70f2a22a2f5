import { LEVEL_FILTERS, type LevelFilter } from '@lianfang/contracts';
import { readChoices, readWords } from '../../lib/url-values.ts';

/** 全文: everything is open. 简图: a line for each stage, opened one by one. */
export const DENSITIES = ['full', 'brief'] as const;
type Density = (typeof DENSITIES)[number];

/** How a chart is looked at. All of it lives in the address, so that a link and Back bring it again. */
export interface ChartView {
  levels: LevelFilter[];
  /** The stage pointed at. */
  stageId: string | null;
  /** The words found and marked. */
  words: string;
  density: Density;
}

/** Everything shown, nothing pointed at. */
export const PLAIN_VIEW: ChartView = { levels: [], stageId: null, words: '', density: 'full' };

export function readChartView(params: URLSearchParams): ChartView {
  return {
    levels: readChoices(params, 'level', LEVEL_FILTERS),
    stageId: params.get('stage') || null,
    words: readWords(params),
    density: readChoices(params, 'density', DENSITIES)[0] ?? 'full',
  };
}

export function writeChartView({ levels, stageId, words, density }: ChartView): URLSearchParams {
  const params = new URLSearchParams();
  for (const level of levels) params.append('level', level);
  if (stageId !== null) params.set('stage', stageId);
  if (words !== '') params.set('q', words);
  if (density !== 'full') params.set('density', density);
  return params;
}
