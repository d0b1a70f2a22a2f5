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
}

/** 共 N 条 · 1 2 3 … · 20 条/页. */
export function Pagination({ total, page, pageSize, onChange }: PaginationProps) {
  const { paging } = useTexts();
  const last = Math.max(1, Math.ceil(total / pageSize));
  const turnTo = (target: number) => onChange({ page: target, pageSize });
  return (
    <nav className={styles.pagination} aria-label={paging.label}>
      <span className={styles.total}>{paging.total(total)}</span>
      <Button aria-label={paging.previous} disabled={page <= 1} onClick={() => turnTo(page - 1)}>
        ‹
      </Button>
      {listPages(page, last).map((entry) =>
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
      <Button aria-label={paging.next} disabled={page >= last} onClick={() => turnTo(page + 1)}>
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
