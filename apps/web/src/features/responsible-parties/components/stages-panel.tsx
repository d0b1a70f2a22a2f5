import { useQuery } from '@tanstack/react-query';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import { partyQueries } from '../responsible-parties.queries.ts';
import { PartyStages } from './party-stages.tsx';

/** The stages of a party, in every state that their answer can be in. */
export function StagesPanel({ partyId }: { partyId: string }) {
  const { stages: texts } = useAdministrationTexts().parties;
  const { data: stages, error, refetch } = useQuery(partyQueries.stages(partyId));
  const counted = stages && stages.total > 0 ? { lead: texts.total(stages.total) } : {};
  return (
    <Panel title={texts.title} {...counted}>
      {stages && <PartyStages stages={stages} />}
      {error && <Failure error={error} onRetry={refetch} />}
      {!stages && !error && (
        <Skeleton>
          <SkeletonBar size="card" />
        </Skeleton>
      )}
    </Panel>
  );
}
