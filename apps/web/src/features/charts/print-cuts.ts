import { cutColumn, type Piece } from '@lianfang/chart-layout';
import type { MeasureBlock, PrintBlock, PrintEntry, StageBlock } from './print-blocks.ts';
import type { StageMeasures } from './print-galley.ts';

/** A block with the height it takes on a sheet. */
export interface SizedBlock {
  block: PrintBlock;
  key: string;
  height: number;
  leads?: boolean;
}

interface SizedEntry {
  entry: PrintEntry;
  height: number;
}

/** Equal parts of a text break into lines a little unlike the whole: they fill nine tenths of their room. */
const FILL = 0.9;

/** Of a page, for texts whatever surrounds them: without room they would be cut to nothing, and be missing on paper. */
const LEAST_ROOM = 0.1;

/** A stage taller than a page is cut between two of its texts, and within one only if that is taller than a page. */
export function cutStage(
  block: StageBlock,
  { left, right, surroundings, middle, branches }: StageMeasures,
  pageRoom: number,
): SizedBlock[] {
  const room = Math.max(pageRoom - surroundings, pageRoom * LEAST_ROOM);
  const risks = cutEntries(block.riskPoints, left, room);
  const measures = cutEntries(block.controlMeasures, right, room);
  // Without a text there is nothing to cut between, however tall its branches make it.
  const count = Math.max(1, risks.length, measures.length);
  return Array.from({ length: count }, (_, index) => {
    const [own = [], answers = []] = [risks[index], measures[index]];
    const piece: StageBlock = {
      ...block,
      key: `${block.key}/${index}`,
      riskPoints: own.map(({ entry }) => entry),
      controlMeasures: answers.map(({ entry }) => entry),
      isStart: index === 0,
      isEnd: index === count - 1,
    };
    const besides = surroundings + Math.max(sumHeights(own), sumHeights(answers));
    const height = Math.max(besides, middle + (index === 0 ? branches : 0));
    return { block: piece, key: piece.key, height };
  });
}

/** A measure of the whole chart that is taller than a page. */
export function cutMeasure(block: MeasureBlock, height: number, room: number): SizedBlock[] {
  const parts = splitText(block.measure, height, room);
  return parts.map(({ entry, height: partHeight }, index) => {
    const isLast = block.isLast && index === parts.length - 1;
    return {
      block: { ...block, key: entry.id, measure: entry, isLast },
      key: entry.id,
      height: partHeight,
    };
  });
}

function cutEntries(
  entries: readonly PrintEntry[],
  heights: readonly number[],
  room: number,
): SizedEntry[][] {
  const parts = entries.flatMap((entry, index) => splitText(entry, heights[index] ?? 0, room));
  const pieces = cutColumn(
    parts.map(({ height }) => height),
    room,
  );
  return pieces.map((piece: Piece) => parts.slice(...piece));
}

function splitText(entry: PrintEntry, height: number, room: number): SizedEntry[] {
  if (height <= room) return [{ entry, height }];
  const letters = [...entry.text];
  const count = Math.min(Math.max(1, letters.length), Math.ceil(height / (room * FILL)));
  const length = Math.ceil(letters.length / count);
  return Array.from({ length: count }, (_, index) => ({
    entry: {
      ...entry,
      id: `${entry.id}/${index}`,
      text: letters.slice(index * length, (index + 1) * length).join(''),
      isContinued: index > 0,
    },
    height: height / count,
  }));
}

function sumHeights(entries: readonly SizedEntry[]): number {
  return entries.reduce((sum, { height }) => sum + height, 0);
}
