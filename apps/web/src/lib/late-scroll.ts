import { useLayoutEffect } from 'react';
import { useLocation } from 'react-router';
import { isArrival } from './arrival.ts';

/** Where the router keeps how far each entry of the history was scrolled. */
const POSITIONS = 'react-router-scroll-positions';

/** Whether the document itself was loaded by Back, Forward or a reload. */
export function cameBack(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation !== undefined && 'type' in navigation && navigation.type !== 'navigate';
}

/** The router scrolls back as soon as it starts; data that comes later is scrolled once it is drawn. */
export function useLateScroll(): void {
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first drawing is late
  useLayoutEffect(() => {
    const position = isArrival() && cameBack() ? readPosition(key) : undefined;
    if (position !== undefined) window.scrollTo(0, position);
  }, []);
}

function readPosition(key: string): number | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(POSITIONS) ?? '{}')[key];
  } catch {
    return undefined;
  }
}
