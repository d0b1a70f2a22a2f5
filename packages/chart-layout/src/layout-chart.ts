import type { Stage, StageLink } from '@lianfang/contracts';
import { type Departure, placeDeparture } from './departures.ts';
import { assignLanes } from './lanes.ts';
import { listSegments, type Segment } from './segments.ts';

/** One stage on its row, with what is drawn beside it. */
export interface Row {
  stageId: string;
  /** Counted from 0, top to bottom, without gaps: the order of the stages is the order of the rows. */
  index: number;
  /** What leaves the order at this stage. */
  departures: Departure[];
  /** The pieces of all departures that cross this row. */
  segments: Segment[];
}

/** A step of the straight main line, from one stage to the next. */
export interface Connector {
  from: string;
  to: string;
}

export interface ChartLayout {
  rows: Row[];
  connectors: Connector[];
  departures: Departure[];
  /** How many lanes are needed on either side of the main line. */
  laneCounts: { backward: number; forward: number };
}

type PlacedStage = Pick<Stage, 'id' | 'position'>;

/**
 * Where everything goes, in rows and lanes; pixels are left to the style sheet.
 * The main line follows from the position of the stages, so `links` are departures from it and nothing else.
 */
export function layoutChart(
  stages: readonly PlacedStage[],
  links: readonly StageLink[],
): ChartLayout {
  const order = [...stages].sort((a, b) => a.position - b.position).map((stage) => stage.id);
  const departures = placeDepartures(order, links);
  return {
    rows: listRows(order, departures),
    connectors: listConnectors(order),
    departures,
    laneCounts: {
      backward: countLanes(departures, 'left'),
      forward: countLanes(departures, 'right'),
    },
  };
}

function placeDepartures(order: readonly string[], links: readonly StageLink[]): Departure[] {
  const rowOf = new Map(order.map((stageId, row) => [stageId, row]));
  const spans = links.map((link) => placeDeparture(link, rowOf));
  const backward = spans.filter((span) => span.side === 'left');
  const forward = spans.filter((span) => span.side === 'right');
  return [...assignLanes(backward), ...assignLanes(forward)];
}

function listRows(order: readonly string[], departures: readonly Departure[]): Row[] {
  const segments = listSegments(order.length, departures);
  return order.map((stageId, index) => ({
    stageId,
    index,
    departures: departures.filter((departure) => departure.from === stageId),
    segments: segments[index] ?? [],
  }));
}

function listConnectors(order: readonly string[]): Connector[] {
  return order.slice(1).map((to, index) => ({ from: order[index] as string, to }));
}

function countLanes(departures: readonly Departure[], side: Departure['side']): number {
  return departures.reduce(
    (count, departure) => (departure.side === side ? Math.max(count, departure.lane + 1) : count),
    0,
  );
}
