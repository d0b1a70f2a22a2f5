import { CATEGORIES, type Category, LEVEL_FILTERS, type LevelFilter } from '@lianfang/contracts';
import {
  readChoices,
  readPage,
  readPageSize,
  readWords,
  writePaging,
} from '../../lib/url-values.ts';

/** What the list of charts shows. It lives in the address, spelt as the API spells it. */
export interface ChartListFilter {
  levels: LevelFilter[];
  categories: Category[];
  words: string;
  page: number;
  pageSize: number;
}

export function readChartListFilter(params: URLSearchParams): ChartListFilter {
  return {
    levels: readChoices(params, 'level', LEVEL_FILTERS),
    categories: readChoices(params, 'category', CATEGORIES),
    words: readWords(params),
    page: readPage(params),
    pageSize: readPageSize(params),
  };
}

export function writeChartListFilter(filter: ChartListFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const level of filter.levels) params.append('level', level);
  for (const category of filter.categories) params.append('category', category);
  if (filter.words !== '') params.set('q', filter.words);
  writePaging(params, filter);
  return params;
}

export function isFiltering({ levels, categories, words }: ChartListFilter): boolean {
  return levels.length > 0 || categories.length > 0 || words !== '';
}
