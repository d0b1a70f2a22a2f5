import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { SearchHitList } from '../features/search/components/search-hit-list.tsx';
import { searchQueries } from '../features/search/search.queries.ts';
import {
  readSearchState,
  type SearchState,
  writeSearchState,
} from '../features/search/search-state.ts';
import { useTexts } from '../texts/texts-context.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageGone } from '../ui/page-gone.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Skeleton, SkeletonBar } from '../ui/skeleton.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import styles from './search-page.module.css';

export function Component() {
  const { search } = useTexts();
  const [params] = useSearchParams();
  const state = readSearchState(params);
  const title = state.words === '' ? search.title : search.heading(state.words);
  useDocumentTitle(title);
  return (
    <>
      <h1 className={styles.heading}>{title}</h1>
      {state.words === '' ? (
        <Notice title={search.prompt} hint={search.promptHint} />
      ) : (
        <Hits state={state} />
      )}
    </>
  );
}

function Hits({ state }: { state: SearchState }) {
  const { search } = useTexts();
  const [, setParams] = useSearchParams();
  const { data: page, error, refetch, isPlaceholderData } = useQuery(searchQueries.hits(state));
  if (error && (!page || isPlaceholderData)) return <Failure error={error} onRetry={refetch} />;
  if (!page) return <HitsSkeleton />;
  return (
    <>
      <p role="status" className={styles.total}>
        {search.total(page.total)}
      </p>
      {page.total === 0 ? (
        <Notice title={search.nothingFound} hint={search.nothingFoundHint} />
      ) : (
        <>
          {page.items.length === 0 ? (
            <PageGone
              page={page.page}
              onFirst={() => setParams(writeSearchState({ ...state, page: 1 }))}
            />
          ) : (
            <SearchHitList hits={page.items} words={state.words} />
          )}
          <Pagination
            {...page}
            onChange={(paging) => setParams(writeSearchState({ ...state, ...paging }))}
          />
        </>
      )}
    </>
  );
}

function HitsSkeleton() {
  return (
    <Skeleton>
      <SkeletonBar size="card" />
      <SkeletonBar size="card" />
    </Skeleton>
  );
}
