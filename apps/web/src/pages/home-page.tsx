import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import {
  type ChartListFilter,
  isFiltering,
  readChartListFilter,
  writeChartListFilter,
} from '../features/charts/chart-list-filter.ts';
import { chartQueries } from '../features/charts/charts.queries.ts';
import { ChartList } from '../features/charts/components/chart-list.tsx';
import { ChartQueryForm } from '../features/charts/components/chart-query-form.tsx';
import { useTexts } from '../texts/texts-context.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageGone } from '../ui/page-gone.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Skeleton, SkeletonBar } from '../ui/skeleton.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import styles from './home-page.module.css';

export function Component() {
  const { product, home } = useTexts();
  const [params, setParams] = useSearchParams();
  const filter = readChartListFilter(params);
  useDocumentTitle(undefined);

  function changeFilter(change: Partial<ChartListFilter>) {
    const next = { ...filter, page: 1, ...change };
    setParams(writeChartListFilter(next), { preventScrollReset: change.page === undefined });
  }
  const reset = () => setParams({}, { preventScrollReset: true });

  return (
    <>
      <header className={styles.heading}>
        <h1>{product.fullName}</h1>
        <p>{home.intro}</p>
      </header>
      <ChartQueryForm filter={filter} onChange={changeFilter} onReset={reset} />
      <Charts filter={filter} onPaging={changeFilter} onReset={reset} />
    </>
  );
}

interface ChartsProps {
  filter: ChartListFilter;
  onPaging: (paging: { page: number; pageSize: number }) => void;
  onReset: () => void;
}

function Charts({ filter, onPaging, onReset }: ChartsProps) {
  const { home } = useTexts();
  const { data: page, error, refetch } = useQuery(chartQueries.list(filter));
  if (!page) return error ? <Failure error={error} onRetry={refetch} /> : <ListSkeleton />;
  return (
    <>
      {error && <Failure error={error} onRetry={refetch} />}
      <p role="status" className="visually-hidden">
        {home.total(page.total)}
      </p>
      {page.total === 0 ? (
        <NoCharts isFiltered={isFiltering(filter)} onReset={onReset} />
      ) : (
        <>
          {page.items.length === 0 ? (
            <PageGone
              page={page.page}
              onFirst={() => onPaging({ page: 1, pageSize: page.pageSize })}
            />
          ) : (
            <ChartList page={page} />
          )}
          <Pagination {...page} onChange={onPaging} />
        </>
      )}
    </>
  );
}

function NoCharts({ isFiltered, onReset }: { isFiltered: boolean; onReset: () => void }) {
  const { home } = useTexts();
  if (!isFiltered) return <Notice title={home.noCharts} hint={home.noChartsHint} />;
  return (
    <Notice title={home.nothingFound} hint={home.nothingFoundHint}>
      <Button kind="primary" onClick={onReset}>
        {home.reset}
      </Button>
    </Notice>
  );
}

function ListSkeleton() {
  return (
    <Skeleton>
      <div className={styles.skeleton}>
        <SkeletonBar size="card" />
        <SkeletonBar size="card" />
        <SkeletonBar size="card" />
      </div>
    </Skeleton>
  );
}
