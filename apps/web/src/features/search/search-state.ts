import { readPage, readPageSize, readWords, writePaging } from '../../lib/url-values.ts';

/** What is searched for over all charts. It lives in the address, spelt as the API spells it. */
export interface SearchState {
  words: string;
  page: number;
  pageSize: number;
}

export function readSearchState(params: URLSearchParams): SearchState {
  return { words: readWords(params), page: readPage(params), pageSize: readPageSize(params) };
}

export function writeSearchState(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.words !== '') params.set('q', state.words);
  writePaging(params, state);
  return params;
}
