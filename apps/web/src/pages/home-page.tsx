import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import {
  GROUPINGS,
  type Grouping,
  readGrouping,
  writeGrouping,
} from '../features/charts/chart-grouping.ts';
import {
  type ChartListFilter,
  isFiltering,
  readChartListFilter,
  writeChartListFilter,
} from '../features/charts/chart-list-filter.ts';
import { chartQueries } from '../features/charts/charts.queries.ts';
import { ChartList } from '../features/charts/components/chart-list.tsx';
import {
  CHART_QUERY_FORM,
  ChartQueryForm,
} from '../features/charts/components/chart-query-form.tsx';
import { useTexts } from '../texts/texts-context.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceSwitch } from '../ui/choice-switch.tsx';
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
  const grouping = readGrouping(params);
  useDocumentTitle(undefined);

  function show(next: URLSearchParams, by: Grouping, isOtherPage = false) {
    setParams(writeGrouping(next, by), { preventScrollReset: !isOtherPage });
  }
  function changeFilter(change: Partial<ChartListFilter>) {
    const next = writeChartListFilter({ ...filter, page: 1, ...change });
    show(next, grouping, change.page !== undefined);
  }

  return (
    <>
      <header className={styles.heading}>
        <h1>{product.fullName}</h1>
        <p>{home.intro}</p>
      </header>
      <ChartQueryForm
        filter={filter}
        onChange={changeFilter}
        onReset={() => show(new URLSearchParams(), grouping)}
      >
        <ChoiceSwitch
          title={home.grouping}
          choices={GROUPINGS}
          labels={home.groupings}
          chosen={grouping}
          onChoose={(by) => show(writeChartListFilter(filter), by)}
        />
      </ChartQueryForm>
      <Charts filter={filter} grouping={grouping} onPaging={changeFilter} />
    </>
  );
}

interface ChartsProps {
  filter: ChartListFilter;
  grouping: Grouping;
  onPaging: (paging: { page: number; pageSize: number }) => void;
}

function Charts({ filter, grouping, onPaging }: ChartsProps) {
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
        <NoCharts isFiltered={isFiltering(filter)} />
      ) : (
        <>
          {page.items.length === 0 ? (
            <PageGone
              page={page.page}
              onFirst={() => onPaging({ page: 1, pageSize: page.pageSize })}
            />
          ) : (
            <ChartList page={page} grouping={grouping} />
          )}
          <Pagination {...page} onChange={onPaging} />
        </>
      )}
    </>
  );
}

function NoCharts({ isFiltered }: { isFiltered: boolean }) {
  const { home } = useTexts();
  if (!isFiltered) return <Notice title={home.noCharts} hint={home.noChartsHint} />;
  return (
    <Notice title={home.nothingFound} hint={home.nothingFoundHint}>
      <Button kind="primary" type="reset" form={CHART_QUERY_FORM}>
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
