import type { Departure, Span } from './departures.ts';

/**
 * Gives every span the innermost lane that is free on all of its rows, short spans first: a span within
 * another then always runs inside of it, so that neither crosses the other on its way to a stage.
 * (Taken from the top, as interval colouring is, a few charts need a lane less and most nested branches cross.)
 */
export function assignLanes(spans: readonly Span[]): Departure[] {
  const placed: Departure[] = [];
  for (const span of [...spans].sort(compareSpans)) {
    placed.push({ ...span, lane: findFreeLane(placed, span) });
  }
  return placed.sort((a, b) => a.top - b.top || compareSpans(a, b));
}

function findFreeLane(placed: readonly Departure[], span: Span): number {
  const taken = new Set(placed.filter((other) => overlaps(other, span)).map(({ lane }) => lane));
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
}

/** Two spans that only meet on a row overlap too: in one lane their ends would read as one line. */
function overlaps(a: Span, b: Span): boolean {
  return a.top <= b.bottom && b.top <= a.bottom;
}

/** A total order, so that the order in which links are stored never moves a line. */
function compareSpans(a: Span, b: Span): number {
  return a.bottom - a.top - (b.bottom - b.top) || a.top - b.top || compareTexts(a.key, b.key);
}

/** By code unit and not by language, so that every machine draws the same. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
