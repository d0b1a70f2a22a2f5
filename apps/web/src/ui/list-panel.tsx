import type { Page } from '@lianfang/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
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

interface ListPanelProps<Answer extends Page<unknown>> {
  title: string;
  query: UseQueryResult<Answer>;
  /** How many there are, where that is not simply known. */
  saidTotal?: string;
  /** What else is to be known of the list, beside its total. */
  facts?: ReactNode;
  tools?: ReactNode;
  isFiltered: boolean;
  /** Nothing there at all, and nothing that matches. */
  none: Empty;
  noneFound: Empty;
  onReset: () => void;
  onPaging: (paging: { page: number; pageSize: number }) => void;
  /** In place of the usual pages. */
  renderPaging?: (page: Answer) => ReactNode;
  children: (page: Answer) => ReactNode;
}

/** Toolbar, table and pages of a list, in every state that its answer can be in. */
export function ListPanel<Answer extends Page<unknown>>(props: ListPanelProps<Answer>) {
  const { title, query, saidTotal, facts, tools, onPaging, renderPaging, children } = props;
  const { list } = useOfficeTexts();
  const { data: page, error, refetch, isPlaceholderData } = query;
  const isShown = page && !(error && isPlaceholderData);
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.toolbar}>
        <h2>{title}</h2>
        <p role="status" className={styles.total}>
          {isShown && (isPlaceholderData ? list.refreshing : (saidTotal ?? list.total(page.total)))}
        </p>
        {facts}
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
            {renderPaging?.(page) ?? <Pagination {...page} onChange={onPaging} />}
          </div>
        </>
      )}
    </section>
  );
}

type NothingProps = Pick<
  ListPanelProps<Page<unknown>>,
  'isFiltered' | 'none' | 'noneFound' | 'onReset'
>;

function Nothing({ isFiltered, none, noneFound, onReset }: NothingProps) {
  const { list } = useOfficeTexts();
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
