import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { readPage, readPageSize, writePaging } from '../../../lib/url-values.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { ListPanel } from '../../../ui/list-panel.tsx';
import { handOverQueries } from '../hand-overs.queries.ts';
import { HandOverTable } from './hand-over-table.tsx';

export function HandOverList() {
  const { list: texts } = useAdministrationTexts().handOvers;
  const [params, setParams] = useSearchParams();
  const list = useQuery(
    handOverQueries.list({ page: readPage(params), pageSize: readPageSize(params) }),
  );
  function turnTo(paging: { page: number; pageSize: number }) {
    const next = new URLSearchParams();
    writePaging(next, paging);
    setParams(next);
  }
  const none = { title: texts.none, hint: texts.noneHint };
  return (
    <ListPanel
      title={texts.table}
      query={list}
      isFiltered={false}
      none={none}
      noneFound={none}
      onReset={() => setParams({})}
      onPaging={turnTo}
    >
      {(page) => <HandOverTable page={page} />}
    </ListPanel>
  );
}
