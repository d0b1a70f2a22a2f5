import { ROLES, USER_STATUSES } from '@lianfang/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_SIZES } from '../../lib/url-values.ts';
import { readUserListFilter, writeUserListFilter } from './user-list-filter.ts';

test('the address of the list of people says all of its filter', () => {
  const filters = fc.record({
    words: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim()),
    roles: fc.subarray([...ROLES]),
    statuses: fc.subarray([...USER_STATUSES]),
    organizationId: fc.option(fc.uuid()),
    page: fc.integer({ min: 1, max: 10_000 }),
    pageSize: fc.constantFrom(...PAGE_SIZES),
  });
  fc.assert(
    fc.property(filters, (filter) => {
      const address = new URL(`http://lianfang.test/users?${writeUserListFilter(filter)}`);
      expect(readUserListFilter(address.searchParams)).toEqual(filter);
    }),
  );
});
