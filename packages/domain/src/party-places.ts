import { foldWords } from './words.ts';

/** An organisation that somebody may name in a sheet. */
export interface PartyPlace {
  id: string;
  /** Its own name, then those above it as far as they are known. */
  names: readonly string[];
  /** Whether its responsible parties may be kept. */
  isManaged: boolean;
}

export type PlaceFinder = (text: string) => PartyPlace | 'unknown' | 'ambiguous';

/**
 * Finds an organisation by its name, or by `上级单位/单位` where several have the same; `/单位` is the one on top.
 * What is written alike comes before what differs in width, case or spaces.
 */
export function placeFinder(places: readonly PartyPlace[]): PlaceFinder {
  const exact = new Map<string, PartyPlace[]>();
  const folded = new Map<string, PartyPlace[]>();
  for (const place of places) {
    for (const way of listWays(place)) {
      addTo(exact, way, place);
      addTo(folded, foldWords(way), place);
    }
  }
  return (text) => {
    const found = exact.get(text.trim()) ?? folded.get(foldWords(text)) ?? [];
    if (found.length > 1) return 'ambiguous';
    return found[0] ?? 'unknown';
  };
}

export function isNamed(place: PartyPlace, text: string): boolean {
  const wanted = foldWords(text);
  return listWays(place).some((way) => foldWords(way) === wanted);
}

/** `科`, `局/科`, `县/局/科`, `/县/局/科`. */
function listWays({ names }: PartyPlace): string[] {
  const paths = names.map((_, n) =>
    names
      .slice(0, n + 1)
      .reverse()
      .join('/'),
  );
  return [...paths, `/${paths[paths.length - 1]}`];
}

function addTo(index: Map<string, PartyPlace[]>, key: string, place: PartyPlace): void {
  const others = index.get(key);
  if (others) others.push(place);
  else index.set(key, [place]);
}
