import { paginate } from '@lianfang/chart-layout';
import { isOfFlow, type PrintBlock } from './print-blocks.ts';
import { cutMeasure, cutStage, type SizedBlock } from './print-cuts.ts';
import { type GalleyMeasures, measureGalley, measureStage } from './print-galley.ts';
import { LARGEST_SIZE, type Paper, SEVERAL_PAGES_SIZE, SMALLEST_SIZE } from './print-job.ts';

export interface PrintSheet {
  blocks: PrintBlock[];
  firstPage: number;
  pageCount: number;
  /** Of what is left of the page, what each row of the flow gets, in CSS pixels. */
  air: number;
  /** Whether the flow goes on overleaf. */
  isContinued: boolean;
}

export interface PrintLayout {
  /** Of the running text, in points. */
  size: number;
  sheets: PrintSheet[];
  pageCount: number;
  /** Beside the main line, for branches. */
  lanes: number;
}

/** Rows further apart than 6 mm more fall to pieces instead of filling a page. */
const MOST_AIR = (6 / 25.4) * 96;

/**
 * From 10.5 to 9 pt a text loses a quarter of its height, (9 / 10.5)²: what takes more than this many pages never
 * becomes one, so a chart of 500 stages is measured once and not eight times.
 */
const HOPELESS = 1.5;

/** What is to be laid out: all of it is drawn in the galley. */
export interface PrintTask {
  paper: Paper;
  blocks: PrintBlock[];
  lanes: number;
}

/** Puts blocks on sheets by their heights in the galley: on one if that can be read, else on several. */
export function layOut(galley: HTMLElement, { paper, blocks, lanes }: PrintTask): PrintLayout {
  const usual = measureGalley(galley, SEVERAL_PAGES_SIZE);
  const measures =
    measureOnePage(galley, usual, paper) ?? measureGalley(galley, SEVERAL_PAGES_SIZE);
  const sheets = putOnSheets(sizeBlocks(galley, blocks, measures), measures);
  const pageCount = sheets.reduce((sum, sheet) => sum + sheet.pageCount, 0);
  return { size: measures.size, sheets, pageCount, lanes };
}

function measureOnePage(
  galley: HTMLElement,
  usual: GalleyMeasures,
  paper: Paper,
): GalleyMeasures | undefined {
  if (usual.total > usual.onlyRoom * HOPELESS) return undefined;
  for (let size = LARGEST_SIZE[paper]; size >= SMALLEST_SIZE; size -= 0.5) {
    const measures = measureGalley(galley, size);
    const { onlyRoom: first, total, room } = measures;
    if (total <= first) return { ...measures, room: { ...room, first } };
  }
  return undefined;
}

function sizeBlocks(
  galley: HTMLElement,
  blocks: readonly PrintBlock[],
  { room, heights }: GalleyMeasures,
): SizedBlock[] {
  return blocks.flatMap((block, index): SizedBlock[] => {
    const { key, kind } = block;
    const height = heights.get(key) ?? 0;
    const isTall = height > room.later;
    if (isTall && kind === 'stage') {
      return cutStage(block, measureStage(galley, key), index === 0 ? room.first : room.later);
    }
    if (isTall && kind === 'measure') return cutMeasure(block, height, room.later);
    return [{ block, key, height, leads: kind === 'measures-title' }];
  });
}

function putOnSheets(blocks: readonly SizedBlock[], { room }: GalleyMeasures): PrintSheet[] {
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  const sheets = paginate(blocks, room).map(({ keys, firstPage, pageCount }) => {
    const own = keys.map((key) => byKey.get(key) as SizedBlock);
    const air = shareAir(own, firstPage === 1 ? room.first : room.later);
    return { blocks: own.map(({ block }) => block), firstPage, pageCount, air };
  });
  return sheets.map((sheet, index) => {
    const [next] = sheets[index + 1]?.blocks ?? [];
    return { ...sheet, isContinued: next !== undefined && isOfFlow(next) };
  });
}

function shareAir(blocks: readonly SizedBlock[], room: number): number {
  const left = room - blocks.reduce((sum, { height }) => sum + height, 0);
  const rows = blocks.filter(({ block }) => isOfFlow(block)).length;
  return Math.max(0, Math.min(MOST_AIR, left / Math.max(1, rows)));
}
