import type {
  MatrixSide,
  RegisterColumn,
  RegisterMatrix,
  RiskRegisterPage,
} from '@lianfang/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../lib/http.ts';
import { toSearch } from '../../lib/url-values.ts';
import { type RegisterFilter, writeRegisterFilter } from './register-filter.ts';
import { type RegisterState, toListQuery, toNeighborQuery } from './register-state.ts';

const REGISTER = '/api/v1/risk-register';
const COLUMNS = `${REGISTER}/columns`;
const KEY = 'risk-register';

interface Columns {
  columns: RegisterColumn[];
}

export const registerQueries = {
  page(state: RegisterState, columns: readonly RegisterColumn[] = []) {
    const url = REGISTER + toSearch(toListQuery(state, columns));
    return queryOptions({
      queryKey: [KEY, url],
      queryFn: ({ signal }) => getJson<RiskRegisterPage>(url, signal),
      placeholderData: keepPreviousData,
    });
  },
  /** The row right after or right before one. */
  neighbor(state: RegisterState, side: 'after' | 'before', cursor: string) {
    const url = REGISTER + toSearch(toNeighborQuery(state, side, cursor));
    return queryOptions({
      queryKey: [KEY, url],
      queryFn: ({ signal }) => getJson<RiskRegisterPage>(url, signal),
    });
  },
  /** The exact number of rows, however many. */
  count(filter: RegisterFilter) {
    const url = `${REGISTER}/count${toSearch(writeRegisterFilter(filter))}`;
    return queryOptions({
      queryKey: [KEY, url],
      queryFn: ({ signal }) => getJson<{ total: number }>(url, signal),
    });
  },
  matrix(filter: RegisterFilter, by: MatrixSide) {
    const params = writeRegisterFilter(filter);
    params.set('by', by);
    const url = `${REGISTER}/matrix?${params}`;
    return queryOptions({
      queryKey: [KEY, url],
      queryFn: ({ signal }) => getJson<RegisterMatrix>(url, signal),
      placeholderData: keepPreviousData,
    });
  },
  /** The columns that whoever is logged in chose. */
  columns() {
    return queryOptions({
      queryKey: [KEY, COLUMNS],
      queryFn: ({ signal }) => getJson<Columns>(COLUMNS, signal),
    });
  },
};

export const keepColumns = (columns: readonly RegisterColumn[]) =>
  sendJson('PUT', COLUMNS, { columns });

export function exportAddress(params: URLSearchParams): string {
  return `${REGISTER}/export?${params}`;
}
