export type PageEntry = { kind: 'page'; page: number } | { kind: 'gap'; key: 'before' | 'after' };

/** The first page, the last, the current one with its neighbours, and gaps where pages are left out. */
export function listPages(page: number, last: number): PageEntry[] {
  const near = [1, page - 1, page, page + 1, last].filter((one) => one >= 1 && one <= last);
  const pages = [...new Set(near)].sort((a, b) => a - b);
  return pages.flatMap((one, index): PageEntry[] => {
    const previous = pages[index - 1] ?? 0;
    const entry: PageEntry = { kind: 'page', page: one };
    if (one - previous <= 1) return [entry];
    return [{ kind: 'gap', key: one <= page ? 'before' : 'after' }, entry];
  });
}
