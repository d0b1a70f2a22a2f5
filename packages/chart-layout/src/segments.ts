import type { Departure } from './departures.ts';

/**
 * The piece of a departure on one row.
 * `leave` and `arrive` turn to or from the stage, `pass` runs by, `exit` ends beside the stage it left.
 */
export interface Segment {
  key: string;
  part: 'leave' | 'pass' | 'arrive' | 'exit';
  /** Which way the line goes on from a turn; a line that passes goes both ways. */
  toward: 'up' | 'down' | 'both' | 'none';
  side: Departure['side'];
  lane: number;
  label: string | null;
}

/** For every row the pieces that cross it, so that a row can be drawn, moved and printed by itself. */
export function listSegments(rowCount: number, departures: readonly Departure[]): Segment[][] {
  const rows: Segment[][] = Array.from({ length: rowCount }, () => []);
  for (const departure of departures) {
    for (let row = departure.top; row <= departure.bottom; row += 1) {
      rows[row]?.push(cutSegment(departure, row));
    }
  }
  return rows;
}

function cutSegment(departure: Departure, row: number): Segment {
  const { key, side, lane, label } = departure;
  const part = findPart(departure, row);
  return {
    key,
    side,
    lane,
    part,
    toward: findToward(departure, row),
    label: isLabelled(part) ? label : null,
  };
}

function findPart({ direction, top, bottom }: Departure, row: number): Segment['part'] {
  if (direction === 'out') return 'exit';
  if (row > top && row < bottom) return 'pass';
  const start = direction === 'forward' ? top : bottom;
  return row === start ? 'leave' : 'arrive';
}

function findToward({ top, bottom }: Departure, row: number): Segment['toward'] {
  if (top === bottom) return 'none';
  if (row === top) return 'down';
  return row === bottom ? 'up' : 'both';
}

/** The label stands where a reader comes from, once. */
function isLabelled(part: Segment['part']): boolean {
  return part === 'leave' || part === 'exit';
}
