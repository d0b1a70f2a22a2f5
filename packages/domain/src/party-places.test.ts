import { expect, test } from 'vitest';
import { placeFinder } from './index.ts';

const place = (id: string, ...names: string[]) => ({ id, names, isManaged: true });
const find = placeFinder([
  place('county', '某县'),
  place('bureau', '水利局', '某县'),
  place('window', '窗口', '水利局', '某县'),
  place('other', '窗口', '某县'),
  place('top', '办公室'),
  place('below', '办公室', '水利局', '某县'),
  place('wide', 'Ａ 科'),
  place('narrow', 'A科'),
]);
const idOf = (text: string) => {
  const found = find(text);
  return typeof found === 'string' ? found : found.id;
};

test.each([
  ['水利局', 'bureau'],
  [' 水 利局', 'bureau'],
  ['某县/水利局', 'bureau'],
  ['窗口', 'ambiguous'],
  ['水利局/窗口', 'window'],
  ['某县/窗口', 'other'],
  ['办公室', 'ambiguous'],
  ['/办公室', 'top'],
  ['水利局/办公室', 'below'],
  ['A科', 'narrow'],
  ['Ａ 科', 'wide'],
  ['ａ科', 'ambiguous'],
  ['', 'unknown'],
  ['外县', 'unknown'],
])('%j is %s', (text, id) => {
  expect(idOf(text)).toBe(id);
});
