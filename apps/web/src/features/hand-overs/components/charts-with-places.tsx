import type { ReactNode } from 'react';
import { keyOfPlace, type PlaceOf, placesByChart } from '../places-by-chart.ts';
import styles from './hand-over.module.css';

interface ChartsWithPlacesProps<Place extends PlaceOf> {
  places: readonly Place[];
  renderPlace: (place: Place) => ReactNode;
}

/** Places, chart by chart. */
export function ChartsWithPlaces<Place extends PlaceOf>({
  places,
  renderPlace,
}: ChartsWithPlacesProps<Place>) {
  return (
    <ul className={styles.charts}>
      {placesByChart(places).map(({ chart, organization, items }) => (
        <li key={chart.id}>
          <h3 lang="zh-CN">{chart.title}</h3>
          <p className={styles.soft} lang="zh-CN">
            {organization}
          </p>
          <ol className={styles.stages}>
            {items.map((place) => (
              <li key={keyOfPlace(place)}>{renderPlace(place)}</li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
