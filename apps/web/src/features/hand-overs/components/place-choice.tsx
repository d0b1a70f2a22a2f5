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
import { keyOfPlace } from '../places-by-chart.ts';
import { actOn, type PlacesOf } from '../places-of.ts';
import styles from './hand-over.module.css';
import { HandOverForm } from './hand-over-form.tsx';
import { PlaceList } from './place-list.tsx';

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
  return <PlaceDesk of={of} places={places} onDone={onDone} onChanged={() => void refetch()} />;
}

interface PlaceDeskProps extends PlaceChoiceProps {
  places: Places;
  onChanged: () => void;
}

/** What comes into the list later is not chosen by itself. */
function PlaceDesk({ of, places: { items, total }, onDone, onChanged }: PlaceDeskProps) {
  const { handOvers: texts } = useAdministrationTexts();
  const act = texts.acts[actOn(of)];
  const all = () => new Set(items.map(keyOfPlace));
  // A work list is done bit by bit; what somebody answers for goes as a whole.
  const [chosenKeys, setChosenKeys] = useState<ReadonlySet<string>>(
    'unassigned' in of ? new Set() : all,
  );
  const chosen = items.filter((place) => chosenKeys.has(keyOfPlace(place)));
  function toggle(key: string) {
    const next = new Set(chosenKeys);
    if (!next.delete(key)) next.add(key);
    setChosenKeys(next);
  }
  return (
    <div className={styles.columns}>
      <Panel title={act.places} {...('wording' in of && { lead: texts.ofWording(of.wording) })}>
        <div className={styles.bar}>
          <p className={styles.count} role="status">
            {texts.chosen(chosen.length, total)}
          </p>
          <Button onClick={() => setChosenKeys(all())}>{texts.chooseAll}</Button>
          <Button onClick={() => setChosenKeys(new Set())}>{texts.chooseNone}</Button>
        </div>
        <PlaceList places={items} chosen={chosenKeys} onToggle={toggle} />
      </Panel>
      <Panel title={act.how}>
        <HandOverForm act={act} places={chosen} onDone={onDone} onChanged={onChanged} />
      </Panel>
    </div>
  );
}
