import type { Places } from '@lianfang/contracts';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { keyOfPlace, type PlaceOf } from '../places-by-chart.ts';
import { ChartsWithPlaces } from './charts-with-places.tsx';
import styles from './hand-over.module.css';
import { VacantTag } from './vacant-tag.tsx';

interface PlaceListProps {
  places: Places['items'];
  /** Keys of those that go to the party. */
  chosen: ReadonlySet<string>;
  onChoose: (keys: readonly string[], isChosen: boolean) => void;
}

/** Every place that would be handed over, chart by chart, each of which can be left out, and some only read. */
export function PlaceList({ places, chosen, onChoose }: PlaceListProps) {
  const { handOvers } = useAdministrationTexts();
  return (
    <ChartsWithPlaces
      places={places}
      renderPlace={(place) => (
        <label>
          <input
            type="checkbox"
            disabled={!place.mayHandOver}
            checked={chosen.has(keyOfPlace(place))}
            onChange={({ target }) => onChoose([keyOfPlace(place)], target.checked)}
          />
          <PlaceWords place={place} />
          {place.party?.isVacant && <VacantTag />}
          {!place.mayHandOver && <span className={styles.soft}>{handOvers.mayOnlyRead}</span>}
          {place.partyOrganization.name !== place.organization && (
            <span className={styles.soft} lang="zh-CN">
              {place.partyOrganization.name}
            </span>
          )}
        </label>
      )}
    />
  );
}

interface PlaceWordsProps {
  place: PlaceOf;
  /** Whether the stage leads to its chart; inside a label it would take the click. */
  isLinked?: boolean;
}

export function PlaceWords({ place: { chart, stage, party }, isLinked }: PlaceWordsProps) {
  const { parties, handOvers } = useAdministrationTexts();
  const { stages: texts } = parties;
  const address = `${paths.chart(chart.id)}?${new URLSearchParams({ stage: stage.id })}`;
  return (
    <>
      <LevelBadge level={stage.riskLevel ?? 'unassessed'} />
      {isLinked ? (
        <Link to={address} lang="zh-CN">
          {stage.name}
        </Link>
      ) : (
        <span lang="zh-CN">{stage.name}</span>
      )}
      <span className={styles.soft}>{texts.place(stage.position + 1, stage.count)}</span>
      {party ? (
        <span className={styles.soft} lang="zh-CN">
          {party.name}
        </span>
      ) : (
        <span className={styles.soft}>{handOvers.nobody}</span>
      )}
    </>
  );
}
