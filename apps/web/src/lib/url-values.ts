import { MAX_ID, MAX_PAGE, MAX_WORDS, PAGE_SIZE } from '@lianfang/contracts';

/** What a page size may be: as back-office tables offer it. */
export const PAGE_SIZES = [10, PAGE_SIZE.default, 50, PAGE_SIZE.max] as const;

/** The values of a repeatable parameter that are known, in the order of `known`, each once. */
export function readChoices<Value extends string>(
  params: URLSearchParams,
  name: string,
  known: readonly Value[],
): Value[] {
  const given = params.getAll(name);
  return known.filter((value) => given.includes(value));
}

/** Words to search for. What the server does not take is left out, so that a pasted page is no error. */
export function readWords(params: URLSearchParams): string {
  const words = (params.get('q') ?? '').replace(/\p{Cc}/gu, ' ');
  return words.trim().slice(0, MAX_WORDS);
}

/** An id that the server would take; anything else is as if it was not there. */
export function readId(params: URLSearchParams, name: string): string | null {
  const id = params.get(name) ?? '';
  return id !== '' && id.length <= MAX_ID && /^[\w-]+$/.test(id) ? id : null;
}

/** A day as browsers write it, `2026-11-24`, that really exists. */
export function readDay(params: URLSearchParams, name: string): string | null {
  const day = params.get(name) ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

export function readPage(params: URLSearchParams): number {
  const page = Number(params.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1;
}

export function readPageSize(params: URLSearchParams): number {
  const pageSize = Number(params.get('pageSize'));
  return PAGE_SIZES.find((size) => size === pageSize) ?? PAGE_SIZE.default;
}

/** Appends paging where it differs from the default, so that plain lists have plain addresses. */
export function writePaging(
  params: URLSearchParams,
  { page, pageSize }: { page: number; pageSize: number },
): void {
  if (page !== 1) params.set('page', String(page));
  if (pageSize !== PAGE_SIZE.default) params.set('pageSize', String(pageSize));
}

/** `?a=1&b=2`, or nothing. */
export function toSearch(params: URLSearchParams): string {
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
