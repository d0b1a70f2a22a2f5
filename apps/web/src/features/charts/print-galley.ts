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

/** The texts beside a stage, and what surrounds them. */
export interface StageMeasures {
  left: number[];
  right: number[];
  surroundings: number;
}

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

export function measureStage(galley: HTMLElement, key: string): StageMeasures {
  const block = galley.querySelector<HTMLElement>(`[data-block="${CSS.escape(key)}"]`);
  if (!block) throw new RangeError(`No block ${key} to measure`);
  const boxes = [...block.querySelectorAll<HTMLElement>('[data-side-box]')];
  const heightsIn = (box?: HTMLElement) => [...(box?.querySelectorAll('li') ?? [])].map(heightOf);
  const [left = [], right = []] = [heightsIn(boxes[0]), heightsIn(boxes[1])];
  const frames = boxes.map((box, index) => heightOf(box) - sum(index === 0 ? left : right));
  const margins = heightOf(block) - Math.max(0, ...boxes.map(heightOf));
  return { left, right, surroundings: margins + Math.max(0, ...frames) };
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
