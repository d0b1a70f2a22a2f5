import { PARTY_KINDS, PARTY_SORTS, PARTY_STATES } from '@lianfang/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE_SIZES } from '../../lib/url-values.ts';
import {
  directionOf,
  isFilteringParties,
  readPartyListFilter,
  turnOrder,
  writePartyListFilter,
} from './party-list-filter.ts';

const filter = fc.record({
  words: fc.constantFrom('', '办理人', 'blr'),
  kinds: fc.subarray([...PARTY_KINDS]),
  states: fc.subarray([...PARTY_STATES]),
  organizationId: fc.option(fc.uuid()),
  order: fc.record({ column: fc.constantFrom(...PARTY_SORTS), isDescending: fc.boolean() }),
  page: fc.integer({ min: 1, max: 99 }),
  pageSize: fc.constantFrom(...PAGE_SIZES),
});

describe('the filter of responsible parties', () => {
  test('comes out of an address as it went in', () => {
    fc.assert(
      fc.property(filter, (given) => {
        const params = new URLSearchParams(writePartyListFilter(given).toString());
        expect(readPartyListFilter(params)).toEqual(given);
      }),
    );
  });

  test('a plain list has a plain address', () => {
    const plain = readPartyListFilter(new URLSearchParams());
    expect(writePartyListFilter(plain).toString()).toBe('');
    expect(isFilteringParties(plain)).toBe(false);
  });

  test.each(['sort=colour', 'sort=-', 'state=lost', 'kind=x', 'page=-1'])(
    '%s is as if it was not there',
    (search) => {
      const plain = readPartyListFilter(new URLSearchParams());
      expect(readPartyListFilter(new URLSearchParams(search))).toEqual(plain);
    },
  );
});

test('a heading turns its own order round, and another begins upwards', () => {
  const first = turnOrder('stages', { column: 'name', isDescending: false });
  expect(first).toEqual({ column: 'stages', isDescending: false });
  const second = turnOrder('stages', first);
  expect(directionOf('stages', second)).toBe('descending');
  expect(directionOf('name', second)).toBeUndefined();
});
