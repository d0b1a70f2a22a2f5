import type { Page, SearchHit } from '@lianfang/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson } from '../../lib/http.ts';
import { toSearch } from '../../lib/url-values.ts';
import { type SearchState, writeSearchState } from './search-state.ts';

export const searchQueries = {
  hits(state: SearchState) {
    const url = `/api/v1/search${toSearch(writeSearchState(state))}`;
    return queryOptions({
      queryKey: [url],
      queryFn: ({ signal }) => getJson<Page<SearchHit>>(url, signal),
      placeholderData: keepPreviousData,
      enabled: state.words !== '',
    });
  },
};
