import { CATEGORIES, LEVEL_FILTERS } from '@lianfang/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_SIZES } from '../../lib/url-values.ts';
import { GROUPINGS, readGrouping, writeGrouping } from './chart-grouping.ts';
import { readChartListFilter, writeChartListFilter } from './chart-list-filter.ts';
import { DENSITIES, PLAIN_VIEW, readChartView, writeChartView } from './chart-view.ts';

const levels = fc.subarray([...LEVEL_FILTERS]);
const words = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim());

const chartListFilters = fc.record({
  levels,
  categories: fc.subarray([...CATEGORIES]),
  words,
  page: fc.integer({ min: 1, max: 10_000 }),
  pageSize: fc.constantFrom(...PAGE_SIZES),
});

const chartViews = fc.record({
  levels,
  stageId: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
  words,
  density: fc.constantFrom(...DENSITIES),
});

function throughAddress(params: URLSearchParams): URLSearchParams {
  return new URL(`http://lianfang.test/?${params}`).searchParams;
}

test('the address of a list says all of its filter', () => {
  fc.assert(
    fc.property(chartListFilters, (filter) => {
      expect(readChartListFilter(throughAddress(writeChartListFilter(filter)))).toEqual(filter);
    }),
  );
});

test('the address of a chart says all of how it is looked at', () => {
  fc.assert(
    fc.property(chartViews, (view) => {
      expect(readChartView(throughAddress(writeChartView(view)))).toEqual(view);
    }),
  );
});

test('the address of a list says by what it is grouped, and the usual way needs no word', () => {
  const written = GROUPINGS.map((by) => writeGrouping(new URLSearchParams('level=low'), by));
  expect(written.map(readGrouping)).toEqual([...GROUPINGS]);
  expect(written.map(String)).toEqual(['level=low&by=category', 'level=low']);
});

test('a list without a filter has a plain address', () => {
  expect(writeChartListFilter(readChartListFilter(new URLSearchParams())).toString()).toBe('');
});

test('what an address should not hold is read as if it were not there', () => {
  const params = new URLSearchParams(
    'level=高&level=low&category=x&page=0&pageSize=7&q=%20%20&stage=&density=tiny',
  );
  expect(readChartListFilter(params)).toEqual({
    levels: ['low'],
    categories: [],
    words: '',
    page: 1,
    pageSize: 20,
  });
  expect(readChartView(params)).toEqual({ ...PLAIN_VIEW, levels: ['low'] });
});
