import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords, foldWords } from './words.ts';

describe('words are compared alike', () => {
  test.each([
    ['full and half width', 'ＡＢ１２（一）', 'AB12(一)'],
    ['upper and lower case', 'Pdf', 'pDF'],
    ['with the spaces of typesetting or without', '受   理', '受理'],
    ['with an ideographic space or a line break', '调查\n取　证', '调查取证'],
    ['circled and plain numbers', '①', '1'],
  ])('%s: %j and %j', (_what, one, other) => {
    expect(foldWords(one)).toBe(foldWords(other));
  });

  test.each([
    ['专定', '专家'],
    ['陈诉', '陈述'],
    ['行驶', '行使'],
    ['中', '重'],
  ])('but a printed slip stays what it is: %s is not %s', (one, other) => {
    expect(foldWords(one)).not.toBe(foldWords(other));
  });
});

describe('the places where words stand', () => {
  test.each<[text: string, words: string, found: string[]]>([
    ['立案审批，立案调查', '立案', ['立案', '立案']],
    ['受   理申请', '受理', ['受   理']],
    ['违反ＡＢ规定', 'ab', ['ＡＢ']],
    ['案案案', '案案', ['案案']],
    ['公示㎏以上', 'kg', ['㎏']],
    ['😀立案😀', '立案', ['立案']],
    ['立案', '结案', []],
    ['立案', '立案调查', []],
  ])('in %j, %j is found as %j', (text, words, found) => {
    expect(findWords(text, words).map(([start, end]) => text.slice(start, end))).toEqual(found);
  });

  test.each(['', ' ', '　\n'])('blank words (%j) stand nowhere', (words) => {
    expect(findWords('任何 文字', words)).toEqual([]);
  });

  test('signs that mean something to a database or a pattern are signs here', () => {
    expect(findWords('100%_(一)', '%_(')).toEqual([[3, 6]]);
  });
});

const anyText = fc.string({ unit: fc.constantFrom(...'立案受理 　ＡaBbｂ①㎏1ﬀ😀é') });

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(anyText, (text) => foldWords(foldWords(text)) === foldWords(text)));
});

test('places are in order, do not overlap, lie in the text and cut no character in two', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, words) => {
      let last = 0;
      for (const [start, end] of findWords(text, words)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end).isWellFormed()).toBe(true);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('what stands at a place folds to a text with the words in it', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, words) => {
      for (const [start, end] of findWords(text, words)) {
        expect(foldWords(text.slice(start, end))).toContain(foldWords(words));
      }
    }),
  );
});

test('words are found wherever the folded text has them, so search and marking agree', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, words, after) => {
      fc.pre(foldWords(words) !== '');
      expect(findWords(before + words + after, words).length).toBeGreaterThan(0);
    }),
  );
});
