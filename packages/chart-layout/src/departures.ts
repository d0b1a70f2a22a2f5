import type { StageLink } from '@lianfang/contracts';

/** `forward` skips stages, `backward` returns to one, `out` leaves the chart. */
export type Direction = 'forward' | 'backward' | 'out';

/** A link on its rows, before it has a lane. */
export interface Span {
  /** Names the departure within its chart. */
  key: string;
  from: string;
  to: string;
  label: string | null;
  direction: Direction;
  /** Returns are drawn left of the main line, everything else right of it. */
  side: 'left' | 'right';
  top: number;
  bottom: number;
}

export interface Departure extends Span {
  /** Counted from 0, outwards from the main line. */
  lane: number;
}

/** Puts a link on the rows it covers. A target that is no stage of the chart is outside of it: the link goes `out`. */
export function placeDeparture(link: StageLink, rowOf: ReadonlyMap<string, number>): Span {
  const start = rowOf.get(link.from);
  if (start === undefined) throw new RangeError(`No stage ${link.from} for a link to start at`);
  const end = rowOf.get(link.to);
  const direction = findDirection(start, end);
  return {
    key: `${link.from}>${link.to}`,
    ...link,
    direction,
    side: direction === 'backward' ? 'left' : 'right',
    top: Math.min(start, end ?? start),
    bottom: Math.max(start, end ?? start),
  };
}

function findDirection(start: number, end: number | undefined): Direction {
  if (end === undefined) return 'out';
  return end > start ? 'forward' : 'backward';
}
