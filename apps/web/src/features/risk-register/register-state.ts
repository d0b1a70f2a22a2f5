import {
  type ExportFormat,
  MATRIX_SIDES,
  MAX_COUNTED_ROWS,
  type MatrixSide,
  PAGE_SIZE,
  REGISTER_COLUMNS,
  type RegisterColumn,
  type SortColumn,
  USUAL_COLUMNS,
} from '@lianfang/contracts';
import { readInOrder } from '../../lib/url-texts.ts';
import { readChoices, readPage, readPageSize } from '../../lib/url-values.ts';
import { tellsAnswering } from './register-columns.ts';
import { type RegisterFilter, readRegisterFilter, writeRegisterFilter } from './register-filter.ts';

export interface RegisterSort {
  column: SortColumn;
  isDescending: boolean;
}

/**
 * Where in the list one is: on a page that can be counted to, or beside a row whose cursor is known. `row` is the
 * number of the first row that is shown.
 */
export type RegisterPlace =
  | { kind: 'page'; page: number }
  | { kind: 'after' | 'before'; cursor: string; row: number };

/** Rows, order, place, columns and the side of the matrix: all that the address of the register says. */
export interface RegisterState {
  filter: RegisterFilter;
  sort: RegisterSort;
  place: RegisterPlace;
  pageSize: number;
  by: MatrixSide;
  /** Columns that a link or a saved view brings along; none: as the reader likes them. */
  columns: RegisterColumn[];
}

export const FIRST_PAGE: RegisterPlace = { kind: 'page', page: 1 };
const USUAL_SORT: RegisterSort = { column: 'level', isDescending: false };

/** A row's place in the list, as the server spells it: the ids of its version and of its risk point. */
const CURSOR = /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/;
const MAX_ROW = 1_000_000_000;

/** How many pages can be counted to; beyond them one goes on from row to row. */
export function lastCountedPage(pageSize: number): number {
  return MAX_COUNTED_ROWS / pageSize;
}

export function firstRowOf({ place, pageSize }: Pick<RegisterState, 'place' | 'pageSize'>): number {
  return place.kind === 'page' ? (place.page - 1) * pageSize + 1 : place.row;
}

export function readRegisterState(params: URLSearchParams): RegisterState {
  const pageSize = readPageSize(params);
  return {
    filter: readRegisterFilter(params),
    sort: readSort(params),
    place: readPlace(params, pageSize),
    pageSize,
    by: readChoices(params, 'by', MATRIX_SIDES)[0] ?? 'category',
    columns: readInOrder(params, 'column', REGISTER_COLUMNS),
  };
}

/** For the address of the page: what is as usual is left out. */
export function writeRegisterState(state: RegisterState): URLSearchParams {
  const { place, pageSize, by, columns } = state;
  const params = writeSorted(state);
  for (const column of columns) params.append('column', column);
  if (by !== 'category') params.set('by', by);
  if (pageSize !== PAGE_SIZE.default) params.set('pageSize', String(pageSize));
  if (place.kind !== 'page') {
    params.set(place.kind, place.cursor);
    params.set('row', String(place.row));
  } else if (place.page !== 1) params.set('page', String(place.page));
  return params;
}

/** What is shown, as a view keeps it: from its first page on, and in its columns for whoever usually has others. */
export function writeView(state: RegisterState, columns: readonly RegisterColumn[]): string {
  return writeRegisterState({ ...state, place: FIRST_PAGE, columns: [...columns] }).toString();
}

/** For the list of the API, with what the columns on the screen take. */
export function toListQuery(
  state: RegisterState,
  columns: readonly RegisterColumn[],
): URLSearchParams {
  const { place, pageSize } = state;
  const params = writeSorted(state);
  if (tellsAnswering(columns)) params.set('answering', 'true');
  if (pageSize !== PAGE_SIZE.default) params.set('pageSize', String(pageSize));
  if (place.kind !== 'page') params.set(place.kind, place.cursor);
  else if (place.page !== 1) params.set('page', String(place.page));
  return params;
}

/** For the row next to one, on that side of it. */
export function toNeighborQuery(
  state: RegisterState,
  side: 'after' | 'before',
  cursor: string,
): URLSearchParams {
  const params = writeSorted(state);
  params.set('pageSize', '1');
  params.set(side, cursor);
  return params;
}

/** All of the list as a file, with the columns that are on the screen. */
export function toExportQuery(
  state: RegisterState,
  columns: readonly RegisterColumn[],
  format: ExportFormat,
): URLSearchParams {
  const params = writeSorted(state);
  for (const column of columns) params.append('column', column);
  params.set('format', format);
  return params;
}

function writeSorted({ filter, sort }: RegisterState): URLSearchParams {
  const params = writeRegisterFilter(filter);
  const isUsual = sort.column === USUAL_SORT.column && !sort.isDescending;
  if (!isUsual) params.set('sort', (sort.isDescending ? '-' : '') + sort.column);
  return params;
}

function readSort(params: URLSearchParams): RegisterSort {
  const given = params.get('sort') ?? '';
  const isDescending = given.startsWith('-');
  const column = USUAL_COLUMNS.find((one) => one === given.slice(isDescending ? 1 : 0));
  return column ? { column, isDescending } : USUAL_SORT;
}

function readPlace(params: URLSearchParams, pageSize: number): RegisterPlace {
  for (const kind of ['after', 'before'] as const) {
    const cursor = readCursor(params, kind);
    const row = Number(params.get('row'));
    const isRow = Number.isInteger(row) && row >= 1 && row <= MAX_ROW;
    if (cursor !== null && isRow) return { kind, cursor, row };
  }
  const page = readPage(params);
  return page <= lastCountedPage(pageSize) ? { kind: 'page', page } : FIRST_PAGE;
}

/** null: the server would not know a row by it. */
export function readCursor(params: URLSearchParams, name: string): string | null {
  const cursor = params.get(name) ?? '';
  return CURSOR.test(cursor) ? cursor : null;
}
