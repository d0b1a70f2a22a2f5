import type { Page } from '@lianfang/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useAdministrationTexts } from '../texts/use-administration-texts.ts';
import { Button } from './button.tsx';
import { Failure } from './failure.tsx';
import styles from './list-panel.module.css';
import { Notice } from './notice.tsx';
import { PageGone } from './page-gone.tsx';
import { Pagination } from './pagination.tsx';
import { Skeleton, SkeletonBar } from './skeleton.tsx';

interface Empty {
  title: string;
  hint: string;
}

interface ListPanelProps<Row> {
  title: string;
  query: UseQueryResult<Page<Row>>;
  tools?: ReactNode;
  isFiltered: boolean;
  /** Nothing there at all, and nothing that matches. */
  none: Empty;
  noneFound: Empty;
  onReset: () => void;
  onPaging: (paging: { page: number; pageSize: number }) => void;
  children: (page: Page<Row>) => ReactNode;
}

/** Toolbar, table and pages of a list, in every state that its answer can be in. */
export function ListPanel<Row>(props: ListPanelProps<Row>) {
  const { title, query, tools, onPaging, children } = props;
  const { list } = useAdministrationTexts();
  const { data: page, error, refetch, isPlaceholderData } = query;
  const isShown = page && !(error && isPlaceholderData);
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.toolbar}>
        <h2>{title}</h2>
        <p role="status" className={styles.total}>
          {isShown && (isPlaceholderData ? list.refreshing : list.total(page.total))}
        </p>
        <div className={styles.tools}>{tools}</div>
      </div>
      {error && <Failure error={error} onRetry={refetch} />}
      {!isShown && !error && <ListSkeleton />}
      {isShown && page.total === 0 && <Nothing {...props} />}
      {isShown && page.total > 0 && (
        <>
          {page.items.length === 0 ? (
            <PageGone
              page={page.page}
              onFirst={() => onPaging({ page: 1, pageSize: page.pageSize })}
            />
          ) : (
            <div className={styles.rows} data-stale={isPlaceholderData || undefined}>
              {children(page)}
            </div>
          )}
          <div className={styles.paging}>
            <Pagination {...page} onChange={onPaging} />
          </div>
        </>
      )}
    </section>
  );
}

function Nothing<Row>({ isFiltered, none, noneFound, onReset }: ListPanelProps<Row>) {
  const { list } = useAdministrationTexts();
  if (!isFiltered) return <Notice {...none} />;
  return (
    <Notice {...noneFound}>
      <Button kind="primary" onClick={onReset}>
        {list.reset}
      </Button>
    </Notice>
  );
}

function ListSkeleton() {
  return (
    <Skeleton>
      <div className={styles.skeleton}>
        <SkeletonBar size="tools" />
        <SkeletonBar size="card" />
        <SkeletonBar size="card" />
      </div>
    </Skeleton>
  );
}
