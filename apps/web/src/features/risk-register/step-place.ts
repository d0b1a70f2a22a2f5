import { MAX_COUNTED_ROWS, type RegisterRow } from '@lianfang/contracts';
import { firstRowOf, lastCountedPage, type RegisterPlace } from './register-state.ts';

interface Shown {
  place: RegisterPlace;
  pageSize: number;
  rows: readonly Pick<RegisterRow, 'cursor'>[];
}

/** The page before or after the one that is shown: by its number as far as is counted, by a row's cursor beyond. */
export function stepPlace(shown: Shown, step: 1 | -1): RegisterPlace {
  return step === 1 ? placeAfter(shown) : placeBefore(shown);
}

function placeAfter({ place, pageSize, rows }: Shown): RegisterPlace {
  if (place.kind === 'page' && place.page < lastCountedPage(pageSize)) {
    return { kind: 'page', page: place.page + 1 };
  }
  const last = rows[rows.length - 1];
  if (!last) return place;
  const row = firstRowOf({ place, pageSize }) + rows.length;
  return { kind: 'after', cursor: last.cursor, row };
}

function placeBefore({ place, pageSize, rows }: Shown): RegisterPlace {
  if (place.kind === 'page') return { kind: 'page', page: Math.max(1, place.page - 1) };
  const last = Math.max(1, place.row - 1);
  // Not the page of the first row before: where the rows do not fall in with the pages, it would end too early.
  if (last <= MAX_COUNTED_ROWS) return pageOfRow(last, pageSize);
  const [first] = rows;
  return first ? { kind: 'before', cursor: first.cursor, row: place.row - pageSize } : place;
}

/** The page on which a row stands that can be counted to. */
export function pageOfRow(row: number, pageSize: number): RegisterPlace {
  return { kind: 'page', page: Math.ceil(row / pageSize) };
}
