import type { HandOver } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import { handOverQueries } from '../hand-overs.queries.ts';
import type { PlacesOf } from '../places-of.ts';
import styles from './hand-over.module.css';
import { HandOverForm } from './hand-over-form.tsx';
import { PlaceList } from './place-list.tsx';

interface PlaceChoiceProps {
  of: PlacesOf;
  onDone: (made: HandOver) => Promise<void>;
}

/** Everything that somebody answers for, to be handed over but for what is left out. */
export function PlaceChoice({ of, onDone }: PlaceChoiceProps) {
  const { handOvers: texts } = useAdministrationTexts();
  const { data: places, error, refetch } = useQuery(handOverQueries.places(of));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (error) return <Failure error={error} onRetry={refetch} />;
  if (!places) {
    return (
      <Skeleton>
        <SkeletonBar size="card" />
      </Skeleton>
    );
  }
  if (places.total === 0) return <Notice title={texts.nothing} hint={texts.nothingHint} />;
  const chosen = places.items.filter(({ id }) => !left.has(id));
  function toggle(id: string) {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  }
  return (
    <div className={styles.columns}>
      <Panel title={texts.places}>
        <div className={styles.bar}>
          <p className={styles.count} role="status">
            {texts.chosen(chosen.length, places.total)}
          </p>
          <Button onClick={() => setLeft(new Set())}>{texts.chooseAll}</Button>
          <Button onClick={() => setLeft(new Set(places.items.map(({ id }) => id)))}>
            {texts.chooseNone}
          </Button>
        </div>
        <PlaceList places={places.items} left={left} onToggle={toggle} />
      </Panel>
      <Panel title={texts.how}>
        <HandOverForm places={chosen} onDone={onDone} onRefused={() => void refetch()} />
      </Panel>
    </div>
  );
}
