import { FINDING_RULES, FINDING_SEVERITIES } from '@lianfang/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_SIZES } from '../../lib/url-values.ts';
import {
  isFilteringFindings,
  readFindingFilter,
  toggleRule,
  writeFindingFilter,
} from './finding-filter.ts';

const filters = fc.record({
  rules: fc.subarray([...FINDING_RULES]),
  severities: fc.subarray([...FINDING_SEVERITIES]),
  organizationId: fc.option(fc.uuid()),
  page: fc.integer({ min: 1, max: 10_000 }),
  pageSize: fc.constantFrom(...PAGE_SIZES),
});

test('the address of the findings says all of their filter', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const address = new URL(`http://lianfang.test/findings?${writeFindingFilter(filter)}`);
      expect(readFindingFilter(address.searchParams)).toEqual(filter);
    }),
  );
});

test('what an address says and the server would refuse counts as nothing', () => {
  const params = new URLSearchParams('rule=nothing&severity=high&organizationId=a%20b&page=0');
  const filter = readFindingFilter(params);
  expect(writeFindingFilter(filter).toString()).toBe('');
  expect(isFilteringFindings(filter)).toBe(false);
});

test('a rule that is chosen twice is lifted, whatever was chosen with it', () => {
  fc.assert(
    fc.property(filters, fc.constantFrom(...FINDING_RULES), (filter, rule) => {
      const once = { ...filter, ...toggleRule({ ...filter, rules: [] }, rule) };
      expect([once.rules, once.severities]).toEqual([[rule], []]);
      expect(toggleRule(once, rule).rules).toEqual([]);
    }),
  );
});
