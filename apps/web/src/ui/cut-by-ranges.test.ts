import { findWords } from '@lianfang/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutByRanges } from './cut-by-ranges.ts';

test('marks each place where the words stand', () => {
  expect(
    cutByRanges('量化审查，审查留痕', [
      [2, 4],
      [5, 7],
    ]),
  ).toEqual([
    { start: 0, piece: '量化', isMatch: false },
    { start: 2, piece: '审查', isMatch: true },
    { start: 4, piece: '，', isMatch: false },
    { start: 5, piece: '审查', isMatch: true },
    { start: 7, piece: '留痕', isMatch: false },
  ]);
});

test('never changes a letter of the text, whatever was searched for', () => {
  const texts = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(texts, texts, texts, (before, words, after) => {
      const text = before + words + after;
      const pieces = cutByRanges(text, findWords(text, words));
      expect(pieces.map(({ piece }) => piece).join('')).toBe(text);
    }),
  );
});
