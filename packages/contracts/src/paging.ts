import { z } from 'zod';
import { MAX_PAGE, PAGE_SIZE } from './limits.ts';

/** A whole number as a query string spells it: digits alone, so `1.0`, `1e3`, ` 1` and `+1` are refused. */
export function wholeNumber(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));
}

/** Query parameters every list takes. Pages count from 1; a page beyond the end is empty. */
export const pagingQuery = {
  page: wholeNumber(1, MAX_PAGE).default(1),
  pageSize: wholeNumber(1, PAGE_SIZE.max).default(PAGE_SIZE.default),
};

/** A page of a list. `total` counts everything the reader may see, not what is on the page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
  });
}

export interface Page<Item> {
  items: Item[];
  total: number;
  page: number;
  pageSize: number;
}
