import type { Stage } from '@lianfang/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StageBlock } from './print-blocks.ts';
import { cutMeasure, cutStage } from './print-cuts.ts';

/** Points of height for a letter, so that a text has the height its length asks for. */
const LETTER = 10;
const ROOM = 1000;
const SURROUNDINGS = 100;

const columns = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), {
  maxLength: 30,
});

function toEntries(texts: readonly string[]) {
  return texts.map((text, position) => ({ id: `t${position}`, position, text, riskLevel: null }));
}

function toStageBlock(left: readonly string[], right: readonly string[]): StageBlock {
  const stage: Stage = {
    id: 's',
    position: 0,
    name: '审查',
    nameAsPrinted: '审查',
    riskLevel: 'high',
    riskPoints: toEntries(left),
    controlMeasures: toEntries(right),
    responsibleParties: [],
  };
  const { riskPoints, controlMeasures } = stage;
  const row = { stageId: 's', index: 0, departures: [], segments: [] };
  return {
    kind: 'stage',
    key: 's',
    stage,
    row,
    riskPoints,
    controlMeasures,
    isStart: true,
    isEnd: true,
  };
}

function heightOf(text: string): number {
  return [...text].length * LETTER;
}

/** A stage of its usual height, without branches. */
const USUAL = { surroundings: SURROUNDINGS, middle: 80, branches: 0 };

function cut(left: readonly string[], right: readonly string[], around = USUAL) {
  const heights = { left: left.map(heightOf), right: right.map(heightOf) };
  const pieces = cutStage(toStageBlock(left, right), { ...heights, ...around }, ROOM);
  return pieces.map((piece) => ({ ...piece, block: piece.block as StageBlock }));
}

/** However much stands around its texts: dozens of branches, a list of 责任人 that is taller than a page. */
const arounds = fc.record({
  surroundings: fc.integer({ min: 0, max: 3 * ROOM }),
  middle: fc.integer({ min: 0, max: 2 * ROOM }),
  branches: fc.integer({ min: 0, max: 3 * ROOM }),
});

test('all texts of a stage that is cut are printed to the letter, each under its own number', () => {
  fc.assert(
    fc.property(columns, columns, arounds, (left, right, around) => {
      const pieces = cut(left, right, around);
      for (const [side, texts] of [
        ['riskPoints', left],
        ['controlMeasures', right],
      ] as const) {
        const printed = pieces.flatMap(({ block }) => block[side]);
        const whole = texts.map((_, position) =>
          printed
            .filter((entry) => entry.position === position)
            .map((entry) => entry.text)
            .join(''),
        );
        expect(whole).toEqual(texts);
        expect(printed.filter((entry) => !entry.isContinued)).toHaveLength(texts.length);
      }
    }),
  );
});

test('every piece of a stage fits on a page', () => {
  fc.assert(
    fc.property(columns, columns, (left, right) => {
      for (const { height } of cut(left, right)) expect(height).toBeLessThanOrEqual(ROOM);
    }),
  );
});

test('the branches of a stage make its first piece as high as they are, and no other', () => {
  const texts = Array.from({ length: 5 }, () => '加强监督。'.repeat(8));
  const heights = (branches: number) =>
    cut(texts, [], { ...USUAL, branches }).map(({ height }) => height);

  expect(heights(0)).toEqual([900, 900, 500]);
  expect(heights(2000)).toEqual([2080, 900, 500]);
});

test('only the first piece begins the stage and only the last one ends it', () => {
  fc.assert(
    fc.property(columns, columns, (left, right) => {
      const pieces = cut(left, right).map(({ block }) => block);
      expect(pieces.map((piece) => piece.isStart)).toEqual(pieces.map((_, index) => index === 0));
      expect(pieces.map((piece) => piece.isEnd)).toEqual(
        pieces.map((_, index) => index === pieces.length - 1),
      );
      expect(new Set(pieces.map((piece) => piece.key)).size).toBe(pieces.length);
    }),
  );
});

test('a measure of the whole chart that is taller than a page is cut too, and closes its strip once', () => {
  const text = '加强监督。'.repeat(60);
  const measure = { id: 'm', position: 4, text };
  const block = { kind: 'measure' as const, key: 'm', measure, isLast: true };

  const pieces = cutMeasure(block, heightOf(text), ROOM);

  const printed = pieces.flatMap((piece) => (piece.block.kind === 'measure' ? [piece.block] : []));
  expect(printed.map((piece) => piece.measure.text).join('')).toBe(text);
  expect(printed.map((piece) => piece.isLast)).toEqual([false, false, false, true]);
  expect(pieces.every(({ height }) => height <= ROOM)).toBe(true);
});
