import { PAGE_SIZES } from '../lib/url-values.ts';
import { useTexts } from '../texts/texts-context.tsx';
import { Button } from './button.tsx';
import { listPages } from './list-pages.ts';
import styles from './pagination.module.css';

interface PaginationProps {
  total: number;
  page: number;
  pageSize: number;
  onChange: (paging: { page: number; pageSize: number }) => void;
  /** Where a list is too long to be counted to its end: how far it is, and how to go on from page to page. */
  long?: {
    lastCounted: number;
    saidTotal: string;
    hasMore: boolean;
    onStep: (step: 1 | -1) => void;
  };
}

/** 共 N 条 · 1 2 3 … · 20 条/页. */
export function Pagination({ total, page, pageSize, onChange, long }: PaginationProps) {
  const { paging } = useTexts();
  const last = Math.max(1, Math.ceil(total / pageSize));
  const lastCounted = Math.min(last, long?.lastCounted ?? last);
  const turnTo = (target: number) => onChange({ page: target, pageSize });
  const step = (by: 1 | -1) => (long ? long.onStep(by) : turnTo(page + by));
  return (
    <nav className={styles.pagination} aria-label={paging.label}>
      <span className={styles.total}>{long?.saidTotal ?? paging.total(total)}</span>
      <Button aria-label={paging.previous} disabled={page <= 1} onClick={() => step(-1)}>
        ‹
      </Button>
      {listPages(page, lastCounted).map((entry) =>
        entry.kind === 'gap' ? (
          <span key={entry.key} className={styles.gap}>
            …
          </span>
        ) : (
          <Button
            key={entry.page}
            aria-label={paging.page(entry.page)}
            aria-current={entry.page === page ? 'page' : undefined}
            className={styles.page}
            onClick={() => turnTo(entry.page)}
          >
            {entry.page}
          </Button>
        ),
      )}
      {page > lastCounted && <span className={styles.beyond}>{paging.page(page)}</span>}
      <Button
        aria-label={paging.next}
        disabled={!(long?.hasMore ?? page < last)}
        onClick={() => step(1)}
      >
        ›
      </Button>
      <select
        className={styles.size}
        aria-label={paging.pageSize}
        value={pageSize}
        onChange={(event) => onChange({ page: 1, pageSize: Number(event.target.value) })}
      >
        {PAGE_SIZES.map((size) => (
          <option key={size} value={size}>
            {paging.perPage(size)}
          </option>
        ))}
      </select>
    </nav>
  );
}
