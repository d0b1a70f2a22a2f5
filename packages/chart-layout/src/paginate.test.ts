import { expect, test } from 'vitest';
import { cutColumn } from './cut-column.ts';
import { paginate } from './paginate.ts';

const room = { first: 80, later: 100 };

function stages(...heights: number[]) {
  return heights.map((height, index) => ({ key: `stage-${index + 1}`, height }));
}

test('what fits on a page is one sheet', () => {
  expect(paginate(stages(40, 40), room)).toEqual([
    { keys: ['stage-1', 'stage-2'], firstPage: 1, pageCount: 1 },
  ]);
});

test('a stage that does not fit any more begins the next sheet, which has more room', () => {
  expect(paginate(stages(40, 41, 59, 1), room)).toEqual([
    { keys: ['stage-1'], firstPage: 1, pageCount: 1 },
    { keys: ['stage-2', 'stage-3'], firstPage: 2, pageCount: 1 },
    { keys: ['stage-4'], firstPage: 3, pageCount: 1 },
  ]);
});

test('what fits on later pages but not below the large heading leaves the first page to the heading', () => {
  expect(paginate(stages(81, 10), room)).toEqual([
    { keys: [], firstPage: 1, pageCount: 1 },
    { keys: ['stage-1', 'stage-2'], firstPage: 2, pageCount: 1 },
  ]);
});

test('a heading goes to the next sheet with what it heads', () => {
  const blocks = [
    ...stages(70),
    { key: 'measures', height: 10, leads: true },
    { key: 'measure-1', height: 10 },
    { key: 'measure-2', height: 10 },
  ];
  expect(paginate(blocks, room).map((sheet) => sheet.keys)).toEqual([
    ['stage-1'],
    ['measures', 'measure-1', 'measure-2'],
  ]);
});

test('a stage taller than a page has sheets for itself, and the pages after it are numbered on', () => {
  expect(paginate(stages(10, 250, 10), room)).toEqual([
    { keys: ['stage-1'], firstPage: 1, pageCount: 1 },
    { keys: ['stage-2'], firstPage: 2, pageCount: 3 },
    { keys: ['stage-3'], firstPage: 5, pageCount: 1 },
  ]);
});

test('nothing makes no sheet', () => {
  expect(paginate([], room)).toEqual([]);
});

test('a column is cut between its texts', () => {
  expect(cutColumn([30, 40, 50, 120, 10], 100)).toEqual([
    [0, 2],
    [2, 3],
    [3, 4],
    [4, 5],
  ]);
  expect(cutColumn([], 100)).toEqual([]);
});
