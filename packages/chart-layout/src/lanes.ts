import type { Departure, Span } from './departures.ts';

/**
 * Gives every span the innermost lane that is free on all of its rows: interval colouring.
 * Taken from the top, the greedy choice needs no more lanes than the busiest row has spans.
 */
export function assignLanes(spans: readonly Span[]): Departure[] {
  const lastRows: number[] = [];
  return [...spans].sort(compareSpans).map((span) => {
    const lane = findFreeLane(lastRows, span.top);
    lastRows[lane] = span.bottom;
    return { ...span, lane };
  });
}

/** Two spans that only meet on a row overlap too: in one lane their ends would read as one line. */
function findFreeLane(lastRows: readonly number[], top: number): number {
  const free = lastRows.findIndex((lastRow) => lastRow < top);
  return free === -1 ? lastRows.length : free;
}

/** A total order, so that the order in which links are stored never moves a line. */
function compareSpans(a: Span, b: Span): number {
  return a.top - b.top || a.bottom - b.bottom || compareTexts(a.key, b.key);
}

/** By code unit and not by language, so that every machine draws the same. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
