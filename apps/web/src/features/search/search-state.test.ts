import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_SIZES } from '../../lib/url-values.ts';
import { readSearchState, writeSearchState } from './search-state.ts';

test('the address of a search says all of it', () => {
  const states = fc.record({
    words: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim()),
    page: fc.integer({ min: 1, max: 10_000 }),
    pageSize: fc.constantFrom(...PAGE_SIZES),
  });
  fc.assert(
    fc.property(states, (state) => {
      const address = new URL(`http://lianfang.test/?${writeSearchState(state)}`);
      expect(readSearchState(address.searchParams)).toEqual(state);
    }),
  );
});

test('a pasted page is cut to what the server takes', () => {
  const params = new URLSearchParams({ q: '廉'.repeat(5000) });
  expect(readSearchState(params).words).toHaveLength(200);
});
