import {
  PARTY_KINDS,
  PARTY_SORTS,
  PARTY_STATES,
  type PartyKind,
  type PartySort,
  type PartyState,
} from '@lianfang/contracts';
import {
  readChoices,
  readId,
  readPage,
  readPageSize,
  readWords,
  writePaging,
} from '../../lib/url-values.ts';

export interface PartyOrder {
  column: PartySort;
  isDescending: boolean;
}

/** What the list of responsible parties shows. It lives in the address, spelt as the API spells it. */
export interface PartyListFilter {
  words: string;
  kinds: PartyKind[];
  states: PartyState[];
  organizationId: string | null;
  order: PartyOrder;
  page: number;
  pageSize: number;
}

const USUAL_ORDER: PartyOrder = { column: 'name', isDescending: false };

export function readPartyListFilter(params: URLSearchParams): PartyListFilter {
  return {
    words: readWords(params),
    kinds: readChoices(params, 'kind', PARTY_KINDS),
    states: readChoices(params, 'state', PARTY_STATES),
    organizationId: readId(params, 'organizationId'),
    order: readOrder(params.get('sort') ?? ''),
    page: readPage(params),
    pageSize: readPageSize(params),
  };
}

export function writePartyListFilter(filter: PartyListFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.words !== '') params.set('q', filter.words);
  for (const kind of filter.kinds) params.append('kind', kind);
  for (const state of filter.states) params.append('state', state);
  if (filter.organizationId !== null) params.set('organizationId', filter.organizationId);
  const { column, isDescending } = filter.order;
  if (column !== USUAL_ORDER.column || isDescending) {
    params.set('sort', isDescending ? `-${column}` : column);
  }
  writePaging(params, filter);
  return params;
}

export function isFilteringParties({ words, kinds, states, organizationId }: PartyListFilter) {
  return words !== '' || kinds.length > 0 || states.length > 0 || organizationId !== null;
}

/** A click on the heading that sorts turns the order round; on another it begins upwards. */
export function turnOrder(column: PartySort, order: PartyOrder): PartyOrder {
  return { column, isDescending: column === order.column && !order.isDescending };
}

export function directionOf(
  column: PartySort,
  order: PartyOrder,
): 'ascending' | 'descending' | undefined {
  if (column !== order.column) return undefined;
  return order.isDescending ? 'descending' : 'ascending';
}

function readOrder(text: string): PartyOrder {
  const isDescending = text.startsWith('-');
  const column = PARTY_SORTS.find((one) => one === (isDescending ? text.slice(1) : text));
  return column ? { column, isDescending } : USUAL_ORDER;
}
