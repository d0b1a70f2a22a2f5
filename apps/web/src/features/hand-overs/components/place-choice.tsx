import type { HandOver } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import { handOverQueries } from '../hand-overs.queries.ts';
import { actOn, type PlacesOf } from '../places-of.ts';
import { PlaceDesk } from './place-desk.tsx';
import { PlacesToRead } from './places-to-read.tsx';

interface PlaceChoiceProps {
  of: PlacesOf;
  onDone: (made: HandOver) => Promise<void>;
}

/** Everything that somebody answers for, to be handed over but for what is left out. */
export function PlaceChoice({ of, onDone }: PlaceChoiceProps) {
  const act = useAdministrationTexts().handOvers.acts[actOn(of)];
  const { data: places, error, refetch } = useQuery(handOverQueries.places(of));
  if (error && !places) return <Failure error={error} onRetry={refetch} />;
  if (!places) {
    return (
      <Skeleton>
        <SkeletonBar size="card" />
      </Skeleton>
    );
  }
  if (places.total === 0) return <Notice title={act.nothing} hint={act.nothingHint} />;
  if (!places.items.some(({ mayHandOver }) => mayHandOver)) {
    return <PlacesToRead of={of} places={places} />;
  }
  return <PlaceDesk of={of} places={places} onDone={onDone} onChanged={() => void refetch()} />;
}
