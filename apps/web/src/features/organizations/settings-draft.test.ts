import { expect, test } from 'vitest';
import { bringOver, findChanges, type SettingsDraft, touchesSame } from './settings-draft.ts';

const READ: SettingsDraft = {
  chartVisibility: 'public',
  levelWords: null,
  levelColors: { high: 'red', medium: 'orange', low: 'blue' },
  levelSupervisors: null,
  passwordRules: null,
};
const WORDS = { high: '一级', medium: '二级', low: '三级' };

test('only what was changed is sent, without spaces around it', () => {
  expect(findChanges(READ, READ)).toEqual({});
  expect(findChanges(READ, { ...READ, levelWords: { ...WORDS, high: ' 一级 ' } })).toEqual({
    levelWords: WORDS,
  });
});

test('the order in which levels are named, and spaces around a word, are no change', () => {
  const levelColors = { low: 'blue', medium: 'orange', high: 'red' } as const;
  expect(findChanges(READ, { ...READ, levelColors })).toEqual({});
  const own = { ...READ, levelWords: WORDS };
  expect(findChanges(own, { ...own, levelWords: { ...WORDS, low: '三级 ' } })).toEqual({});
});

test('giving an own setting up is a change to null', () => {
  expect(findChanges(READ, { ...READ, levelColors: null })).toEqual({ levelColors: null });
});

test('after somebody was quicker, what was typed stays and the rest is theirs', () => {
  const mine = { ...READ, levelWords: WORDS };
  const theirs: SettingsDraft = { ...READ, chartVisibility: 'internal', passwordRules: 'plain' };
  expect(bringOver(READ, mine, theirs)).toEqual({ ...theirs, levelWords: WORDS });
});

test('what arrives is about the same thing only where both changed one setting', () => {
  const mine = { ...READ, levelWords: WORDS };
  expect(touchesSame(READ, mine, { ...READ, passwordRules: 'plain' })).toBe(false);
  expect(touchesSame(READ, mine, { ...READ, levelWords: { ...WORDS, high: 'Ⅰ' } })).toBe(true);
  expect(touchesSame(READ, READ, mine)).toBe(false);
});
