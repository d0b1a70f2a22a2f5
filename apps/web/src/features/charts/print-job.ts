import type { Chart, LevelFilter } from '@lianfang/contracts';

/** A4 portrait for a file, A3 landscape for a wall. */
export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/** What is put on paper. */
export interface PrintJob {
  chart: Chart;
  paper: Paper;
  /** Stages of other levels are left a line each; none of the levels means every stage is printed whole. */
  levels: readonly LevelFilter[];
}

/** 9 pt is the least that a bureau's printers and readers bear. Sizes are those of the running text, in points. */
export const SMALLEST_SIZE = 9;
export const SEVERAL_PAGES_SIZE = 10.5;

/** The largest type that a chart on a single page may have: a wall is read from further away than a file. */
export const LARGEST_SIZE: Record<Paper, number> = { a4: 12, a3: 16 };
