import { AUDIT_ACTIONS, AUDIT_OBJECT_KINDS, AUDIT_RESULTS } from '@lianfang/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_SIZES } from '../../lib/url-values.ts';
import { readAuditFilter, toAuditQuery, toExportQuery, writeAuditFilter } from './audit-filter.ts';

const day = fc.option(
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const filters = fc.record({
  words: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim()),
  actorId: fc.option(fc.uuid()),
  objectId: fc.option(fc.uuid()),
  objectKinds: fc.subarray([...AUDIT_OBJECT_KINDS]),
  actions: fc.subarray([...AUDIT_ACTIONS]),
  results: fc.subarray([...AUDIT_RESULTS]),
  from: day,
  to: day,
  page: fc.integer({ min: 1, max: 10_000 }),
  pageSize: fc.constantFrom(...PAGE_SIZES),
});

test('the address of the log says all of its filter', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const address = new URL(`http://lianfang.test/audit?${writeAuditFilter(filter)}`);
      expect(readAuditFilter(address.searchParams)).toEqual(filter);
    }),
  );
});

test('the export has the conditions of the list and no pages', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const list = toAuditQuery(filter);
      list.delete('page');
      list.delete('pageSize');
      expect(toExportQuery(filter).toString()).toBe(list.toString());
    }),
  );
});

test('the last day is asked for as a whole, in Beijing time', () => {
  const filter = readAuditFilter(new URLSearchParams('from=2026-11-01&to=2026-11-24'));
  expect(Object.fromEntries(toExportQuery(filter))).toEqual({
    from: '2026-11-01T00:00:00+08:00',
    to: '2026-11-25T00:00:00+08:00',
  });
});

test('what an address says and the server would refuse counts as nothing', () => {
  const params = new URLSearchParams(
    `from=2026-02-31&to=tomorrow&actorId=a%20b&objectId=${'x'.repeat(65)}&action=nothing&result=`,
  );
  expect(toAuditQuery(readAuditFilter(params)).toString()).toBe('');
});
