import { expect, test } from 'vitest';
import { listPages } from './list-pages.ts';

function spell(page: number, last: number): string {
  return listPages(page, last)
    .map((entry) => (entry.kind === 'gap' ? '…' : entry.page))
    .join(' ');
}

test('shows all pages where there are few', () => {
  expect(spell(1, 1)).toBe('1');
  expect(spell(2, 3)).toBe('1 2 3');
});

test('leaves out what lies far from the current page', () => {
  expect(spell(1, 9)).toBe('1 2 … 9');
  expect(spell(5, 9)).toBe('1 … 4 5 6 … 9');
  expect(spell(9, 9)).toBe('1 … 8 9');
});

test('a page beyond the end still shows the way back', () => {
  expect(spell(7, 3)).toBe('1 … 3');
});
