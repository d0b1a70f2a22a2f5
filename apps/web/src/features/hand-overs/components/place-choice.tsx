import type { HandOver, Places } from '@lianfang/contracts';
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
  if (error && !places) return <Failure error={error} onRetry={refetch} />;
  if (!places) {
    return (
      <Skeleton>
        <SkeletonBar size="card" />
      </Skeleton>
    );
  }
  if (places.total === 0) return <Notice title={texts.nothing} hint={texts.nothingHint} />;
  return <PlaceDesk places={places} onDone={onDone} onChanged={() => void refetch()} />;
}

interface PlaceDeskProps {
  places: Places;
  onDone: (made: HandOver) => Promise<void>;
  onChanged: () => void;
}

/** What comes into the list later is not chosen by itself. */
function PlaceDesk({ places: { items, total }, onDone, onChanged }: PlaceDeskProps) {
  const { handOvers: texts } = useAdministrationTexts();
  const all = () => new Set(items.map(({ id }) => id));
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(all);
  const chosen = items.filter(({ id }) => chosenIds.has(id));
  function toggle(id: string) {
    const next = new Set(chosenIds);
    if (!next.delete(id)) next.add(id);
    setChosenIds(next);
  }
  return (
    <div className={styles.columns}>
      <Panel title={texts.places}>
        <div className={styles.bar}>
          <p className={styles.count} role="status">
            {texts.chosen(chosen.length, total)}
          </p>
          <Button onClick={() => setChosenIds(all())}>{texts.chooseAll}</Button>
          <Button onClick={() => setChosenIds(new Set())}>{texts.chooseNone}</Button>
        </div>
        <PlaceList places={items} chosen={chosenIds} onToggle={toggle} />
      </Panel>
      <Panel title={texts.how}>
        <HandOverForm places={chosen} onDone={onDone} onChanged={onChanged} />
      </Panel>
    </div>
  );
}
