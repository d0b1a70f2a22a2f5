import type { Places } from '@lianfang/contracts';
import { keyOfPlace } from './places-by-chart.ts';
import type { PlacesOf } from './places-of.ts';

type Place = Places['items'][number];

export interface Post {
  party: NonNullable<Place['party']>;
  organization: string;
  holder: Place['holder'];
  places: Place[];
}

/** What is found by the name of a person, post by post: two people may have it. */
export function placesByPost(places: readonly Place[]): Post[] {
  const posts = new Map<string, Post>();
  for (const place of places) {
    const { party, partyOrganization, holder } = place;
    if (!party) continue;
    const known = posts.get(party.id);
    if (known) known.places.push(place);
    else {
      const organization = partyOrganization.name;
      posts.set(party.id, { party, organization, holder, places: [place] });
    }
  }
  return [...posts.values()];
}

/** The account, or where none is known the post: nobody can tell then who else is the same person. */
const personOf = ({ holder, party }: Place) => holder?.userId ?? party?.id;

interface FirstChoice {
  keys: string[];
  /** Why others are left out, though they may be handed over. */
  leftOut: 'persons' | 'organizations' | null;
  of: Place | undefined;
}

/** What is chosen before anybody chooses: of one person, and of one organisation, as a hand-over is. */
export function chooseAtFirst(of: PlacesOf, places: readonly Place[]): FirstChoice {
  const possible = places.filter(({ mayHandOver }) => mayHandOver);
  const [first] = possible;
  // A work list is done bit by bit; what somebody answers for goes as a whole.
  if (!first || 'unassigned' in of) return { keys: [], leftOut: null, of: first };
  const ofPerson = possible.filter(
    (place) => !('holder' in of) || personOf(place) === personOf(first),
  );
  const chosen = ofPerson.filter((place) => isOfSameOrganization(place, first));
  const leftOut =
    ofPerson.length < possible.length
      ? 'persons'
      : chosen.length < ofPerson.length
        ? 'organizations'
        : null;
  return { keys: chosen.map(keyOfPlace), leftOut, of: first };
}

export function isOfSameOrganization(one: Place, other: Place): boolean {
  return one.partyOrganization.id === other.partyOrganization.id;
}
