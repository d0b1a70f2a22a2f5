import type { HandOver, Places } from '@lianfang/contracts';
import { useState } from 'react';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { keyOfPlace } from '../places-by-chart.ts';
import { actOn, type PlacesOf } from '../places-of.ts';
import { chooseAtFirst, placesByPost } from '../places-of-a-name.ts';
import styles from './hand-over.module.css';
import { HandOverForm } from './hand-over-form.tsx';
import { PlaceList } from './place-list.tsx';
import { PostChoice } from './post-choice.tsx';

interface PlaceDeskProps {
  of: PlacesOf;
  places: Places;
  onDone: (made: HandOver) => Promise<void>;
  onChanged: () => void;
}

/** What comes into the list later is not chosen by itself. */
export function PlaceDesk({ of, places: { items, total }, onDone, onChanged }: PlaceDeskProps) {
  const { handOvers: texts } = useAdministrationTexts();
  const act = texts.acts[actOn(of)];
  const [atFirst] = useState(() => chooseAtFirst(of, items));
  const [chosenKeys, setChosenKeys] = useState<ReadonlySet<string>>(new Set(atFirst.keys));
  const chosen = items.filter((place) => chosenKeys.has(keyOfPlace(place)));
  const possible = items.filter(({ mayHandOver }) => mayHandOver).map(keyOfPlace);
  const posts = 'holder' in of ? placesByPost(items) : [];
  function choose(keys: readonly string[], isChosen: boolean) {
    const next = new Set(chosenKeys);
    for (const key of keys) {
      if (isChosen) next.add(key);
      else next.delete(key);
    }
    setChosenKeys(next);
  }
  const list = { chosen: chosenKeys, onChoose: choose };
  return (
    <div className={styles.columns}>
      <Panel title={act.places} {...('wording' in of && { lead: texts.ofWording(of.wording) })}>
        <LeftOut {...atFirst} />
        <div className={styles.bar}>
          <p className={styles.count} role="status">
            {texts.chosen(chosen.length, total)}
          </p>
          <Button onClick={() => setChosenKeys(new Set(possible))}>{texts.chooseAll}</Button>
          <Button onClick={() => setChosenKeys(new Set())}>{texts.chooseNone}</Button>
        </div>
        {posts.length > 1 ? (
          posts.map((post) => <PostChoice key={post.party.id} post={post} {...list} />)
        ) : (
          <PlaceList places={items} {...list} />
        )}
      </Panel>
      <Panel title={act.how}>
        <HandOverForm
          act={act}
          places={chosen}
          wording={'wording' in of ? of.wording : null}
          onDone={onDone}
          onChanged={onChanged}
        />
      </Panel>
    </div>
  );
}

/** Why not all of it is chosen at first. */
function LeftOut({ leftOut, of }: ReturnType<typeof chooseAtFirst>) {
  const { handOvers: texts } = useAdministrationTexts();
  if (!of || !leftOut) return null;
  const { party, partyOrganization } = of;
  return (
    <p className={styles.warning}>
      {leftOut === 'persons'
        ? texts.leftOut.persons(texts.ofOrganization(party?.name ?? '', partyOrganization.name))
        : texts.leftOut.organizations(partyOrganization.name)}
    </p>
  );
}
