import type { HandOver } from '@lianfang/contracts';

export type PlaceOf = HandOver['places'][number];

/** One stage with one of those who answer for it, or with nobody. */
export function keyOfPlace({ stage, party }: Pick<PlaceOf, 'stage' | 'party'>): string {
  return stage.id + (party?.id ?? '');
}

interface PlacesOfChart<Place extends PlaceOf> {
  chart: PlaceOf['chart'];
  organization: string;
  items: Place[];
}

/** Chart by chart, in the order in which they come. */
export function placesByChart<Place extends PlaceOf>(
  places: readonly Place[],
): PlacesOfChart<Place>[] {
  const charts = new Map<string, PlacesOfChart<Place>>();
  for (const place of places) {
    const { chart, organization } = place;
    const known = charts.get(chart.id);
    if (known) known.items.push(place);
    else charts.set(chart.id, { chart, organization, items: [place] });
  }
  return [...charts.values()];
}
