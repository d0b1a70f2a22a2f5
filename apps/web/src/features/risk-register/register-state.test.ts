import {
  CATEGORIES,
  EXPORT_FORMATS,
  LEVEL_FILTERS,
  LEVEL_ORIGINS,
  MATRIX_SIDES,
  MAX_COUNTED_ROWS,
  REGISTER_COLUMNS,
  USUAL_COLUMNS,
} from '@lianfang/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_SIZES } from '../../lib/url-values.ts';
import { readRegisterFilter, writeRegisterFilter } from './register-filter.ts';
import {
  FIRST_PAGE,
  firstRowOf,
  lastCountedPage,
  type RegisterPlace,
  type RegisterState,
  readRegisterState,
  toExportQuery,
  toListQuery,
  writeRegisterState,
  writeView,
} from './register-state.ts';

const day = fc.option(
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
/** As it may be printed, blanks at its ends and all. */
const printed = fc.string({ unit: 'grapheme', maxLength: 20 });
const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((one) => one.trim());
const filter = fc.record({
  levels: fc.subarray([...LEVEL_FILTERS]),
  origins: fc.subarray([...LEVEL_ORIGINS]),
  categories: fc.subarray([...CATEGORIES]),
  organizationId: fc.option(fc.uuid()),
  isDirect: fc.boolean(),
  chartId: fc.option(fc.uuid()),
  stage: printed,
  parties: fc.uniqueArray(printed, { maxLength: 4 }),
  hasNoParty: fc.boolean(),
  isVacant: fc.boolean(),
  words: text,
  decidedFrom: day,
  decidedTo: day,
  isUndecided: fc.boolean(),
  asOf: day,
});
const cursor = fc.tuple(fc.uuid(), fc.uuid()).map((ids) => ids.join('.'));
const states: fc.Arbitrary<RegisterState> = fc.constantFrom(...PAGE_SIZES).chain((pageSize) =>
  fc.record({
    filter,
    sort: fc.record({
      column: fc.constantFrom(...USUAL_COLUMNS),
      isDescending: fc.boolean(),
    }),
    place: fc.oneof<fc.Arbitrary<RegisterPlace>[]>(
      fc
        .integer({ min: 1, max: lastCountedPage(pageSize) })
        .map((page) => ({ kind: 'page', page })),
      fc.record({
        kind: fc.constantFrom('after' as const, 'before' as const),
        cursor,
        row: fc.integer({ min: 1, max: 9_999_999 }),
      }),
    ),
    pageSize: fc.constant(pageSize),
    by: fc.constantFrom(...MATRIX_SIDES),
    columns: fc.shuffledSubarray([...REGISTER_COLUMNS]),
  }),
);

test('the address of the register says all of it', () => {
  fc.assert(
    fc.property(states, (state) => {
      const address = new URL(`http://lianfang.test/risk-register?${writeRegisterState(state)}`);
      expect(readRegisterState(address.searchParams)).toEqual(state);
    }),
  );
});

test('a view keeps its columns, the usual ones too, and begins at the first page', () => {
  const columns = fc.oneof(
    fc.constant([...USUAL_COLUMNS]),
    fc.shuffledSubarray([...REGISTER_COLUMNS], { minLength: 1 }),
  );
  fc.assert(
    fc.property(states, columns, (state, shown) => {
      const kept = readRegisterState(new URLSearchParams(writeView(state, shown)));
      expect(kept).toEqual({ ...state, columns: shown, place: FIRST_PAGE });
    }),
  );
});

test('the register as it is first shown has a plain address', () => {
  expect(writeRegisterState(readRegisterState(new URLSearchParams())).toString()).toBe('');
});

test('list and export ask for the rows of the filter in the same order', () => {
  fc.assert(
    fc.property(states, fc.constantFrom(...EXPORT_FORMATS), (state, format) => {
      const list = toListQuery(state, state.columns);
      const file = toExportQuery(state, state.columns, format);
      expect(readRegisterFilter(list)).toEqual(state.filter);
      expect(readRegisterFilter(file)).toEqual(state.filter);
      expect(readRegisterState(list).sort).toEqual(state.sort);
      expect(file.get('sort')).toBe(list.get('sort'));
      expect(file.getAll('column')).toEqual(state.columns);
      for (const paging of ['page', 'pageSize', 'after', 'before', 'row', 'by']) {
        expect(file.has(paging)).toBe(false);
      }
    }),
  );
});

test('pages can be counted to exactly as far as the server counts', () => {
  for (const pageSize of PAGE_SIZES) {
    const page = lastCountedPage(pageSize);
    expect(page * pageSize).toBe(MAX_COUNTED_ROWS);
    const place = (beyond: number) =>
      readRegisterState(
        new URLSearchParams({ page: String(page + beyond), pageSize: `${pageSize}` }),
      ).place;
    expect(place(0)).toEqual({ kind: 'page', page });
    expect(place(1)).toEqual({ kind: 'page', page: 1 });
  }
});

test('rows are numbered on from page to page, and from cursor to cursor', () => {
  expect(firstRowOf({ place: { kind: 'page', page: 3 }, pageSize: 20 })).toBe(41);
  expect(firstRowOf({ place: { kind: 'after', cursor: '', row: 10_001 }, pageSize: 20 })).toBe(
    10_001,
  );
});

test('what an address says and the server would refuse counts as nothing', () => {
  const params = new URLSearchParams(
    `level=grave&sort=-holders&column=id&by=colour&organizationId=a%20b&asOf=2026-02-31&after=1.2&row=0&noParty=yes&vacant=1`,
  );
  expect(writeRegisterState(readRegisterState(params)).toString()).toBe('');
});

test('an empty wording is one of its own: that of a person who is not told of', () => {
  const read = readRegisterFilter(new URLSearchParams('responsibleParty='));
  expect(read.parties).toEqual(['']);
  expect(writeRegisterFilter(read).toString()).toBe('responsibleParty=');
});
