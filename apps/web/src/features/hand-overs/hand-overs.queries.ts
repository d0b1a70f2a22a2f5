import {
  type HandOver,
  type HandOverBody,
  type HandOverSummary,
  PAGE_SIZE,
  type Page,
  type Party,
  type Places,
  type Wordings,
} from '@lianfang/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../lib/http.ts';
import { toSearch, writePaging } from '../../lib/url-values.ts';
import type { PlacesOf } from './places-of.ts';

const HAND_OVERS = '/api/v1/hand-overs';
const PARTIES = '/api/v1/responsible-parties';

/** Everything that a hand-over changes begins with this, or with the key of responsible parties. */
export const HAND_OVERS_KEY = ['hand-overs'];

const addressOf = (id: string) => `${HAND_OVERS}/${encodeURIComponent(id)}`;

export const handOverQueries = {
  list(paging: { page: number; pageSize: number }) {
    const params = new URLSearchParams();
    writePaging(params, paging);
    const url = HAND_OVERS + toSearch(params);
    return queryOptions({
      queryKey: [...HAND_OVERS_KEY, url],
      queryFn: ({ signal }) => getJson<Page<HandOverSummary>>(url, signal),
      placeholderData: keepPreviousData,
      staleTime: 0,
    });
  },
  /** Asked anew whenever it is shown: a list that is old hands over what somebody else has. */
  places(of: PlacesOf) {
    const url = `${HAND_OVERS}/places?${new URLSearchParams({ ...of })}`;
    return queryOptions({
      queryKey: [...HAND_OVERS_KEY, url],
      queryFn: ({ signal }) => getJson<Places>(url, signal),
      staleTime: 0,
    });
  },
  wordings() {
    const url = `${HAND_OVERS}/wordings`;
    return queryOptions({
      queryKey: [...HAND_OVERS_KEY, url],
      queryFn: ({ signal }) => getJson<Wordings>(url, signal),
      staleTime: 0,
    });
  },
  detail(id: string) {
    return queryOptions({
      queryKey: [...HAND_OVERS_KEY, id],
      queryFn: ({ signal }) => getJson<HandOver>(addressOf(id), signal),
      staleTime: 0,
    });
  },
  /** Who may take over, of an organisation itself, found by name, holder or initials. */
  takers(organizationId: string, words: string) {
    const own = { organizationId, directly: 'true' };
    const query = { ...own, q: words, pageSize: String(PAGE_SIZE.max) };
    const url = `${PARTIES}?${new URLSearchParams(query)}`;
    return queryOptions({
      queryKey: [...HAND_OVERS_KEY, url],
      queryFn: ({ signal }) => getJson<Page<Party>>(url, signal),
      placeholderData: keepPreviousData,
      staleTime: 0,
    });
  },
};

export const handOverChanges = {
  make: (body: HandOverBody, signal: AbortSignal) =>
    sendJson<HandOver>('POST', HAND_OVERS, body, { signal }),
  undo: (id: string, signal: AbortSignal) =>
    sendJson<HandOver>('POST', `${addressOf(id)}/undo`, undefined, { signal }),
};
