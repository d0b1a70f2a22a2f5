import { useQuery } from '@tanstack/react-query';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import { handOverQueries } from '../hand-overs.queries.ts';
import { WordingTable } from './wording-table.tsx';

/** The work list: every printed wording, and the stages without one. */
export function Wordings() {
  const { wordings: texts } = useAdministrationTexts().handOvers;
  const { data: wordings, error, refetch } = useQuery(handOverQueries.wordings());
  return (
    <Panel title={texts.title} lead={texts.lead}>
      {error && !wordings && <Failure error={error} onRetry={refetch} />}
      {!error && !wordings && (
        <Skeleton>
          <SkeletonBar size="card" />
        </Skeleton>
      )}
      {wordings?.total === 0 && <p>{texts.none}</p>}
      {wordings && wordings.total > 0 && <WordingTable wordings={wordings} />}
    </Panel>
  );
}
