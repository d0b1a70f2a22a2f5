import type { SheetRoom } from '@lianfang/chart-layout';

/** A line that breaks elsewhere on paper than on the screen must not push a foot over the edge: 3 mm. */
const SLACK = (3 / 25.4) * 96;

export interface GalleyMeasures {
  /** Of the running text, in points. */
  size: number;
  room: SheetRoom;
  /** On a sheet that is the only one, and so does not say that it is continued. */
  onlyRoom: number;
  /** Of each block by its key. */
  heights: ReadonlyMap<string, number>;
  /** Of all blocks together. */
  total: number;
}

/** A stage, column by column. */
export interface StageMeasures {
  left: number[];
  right: number[];
  /** Frame, margins and 责任人 around the texts of a side. */
  surroundings: number;
  /** The stage between them, without its branches. */
  middle: number;
  branches: number;
}

/** The main line above and below a stage, as print-stage.module.css draws it: 4 mm. */
const LINE_ENDS = (4 / 25.4) * 96;

/** Everything that will be printed, one below the other on one endless sheet, in type of `size` points. */
export function measureGalley(galley: HTMLElement, size: number): GalleyMeasures {
  galley.style.fontSize = `${size}pt`;
  const part = (name: string) => heightOfAll(galley, `[data-part="${name}"]`);
  const page = heightOf(galley) - part('columns') - part('foot') - SLACK;
  const later = page - part('running') - part('continued');
  const onlyRoom = page - part('heading');
  const blocks = [...galley.querySelectorAll<HTMLElement>('[data-block]')];
  const heights = new Map(blocks.map((block) => [block.dataset.block as string, heightOf(block)]));
  return {
    size,
    room: { first: onlyRoom - part('continued'), later },
    onlyRoom,
    heights,
    total: sum([...heights.values()]),
  };
}

/** Each column by itself: a row is as high as the highest of them, and once cut that may be another one. */
export function measureStage(galley: HTMLElement, key: string): StageMeasures {
  const block = galley.querySelector<HTMLElement>(`[data-block="${CSS.escape(key)}"]`);
  if (!block) throw new RangeError(`No block ${key} to measure`);
  const boxes = [...block.querySelectorAll<HTMLElement>('[data-side-box]')];
  const heightsIn = (box?: HTMLElement) => [...(box?.querySelectorAll('li') ?? [])].map(heightOf);
  const [left = [], right = []] = [heightsIn(boxes[0]), heightsIn(boxes[1])];
  const frames = boxes.map((box, index) => outerHeightOf(box) - sum(index === 0 ? left : right));
  const branches = sum([...block.querySelectorAll('[data-part="branch"]')].map(outerHeightOf));
  const middle = heightOfAll(block, '[data-part="node"]') + LINE_ENDS - branches;
  return { left, right, surroundings: Math.max(0, ...frames), middle, branches };
}

function outerHeightOf(element: Element): number {
  const { marginTop, marginBottom } = getComputedStyle(element);
  return heightOf(element) + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
}

function heightOfAll(galley: HTMLElement, selector: string): number {
  return sum([...galley.querySelectorAll(selector)].map(heightOf));
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height;
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}
