import type { Chart, ChartSummary, Page } from '@lianfang/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson } from '../../lib/http.ts';
import { toSearch } from '../../lib/url-values.ts';
import { type ChartListFilter, writeChartListFilter } from './chart-list-filter.ts';

const CHARTS = '/api/v1/charts';

export const chartQueries = {
  list(filter: ChartListFilter) {
    const url = CHARTS + toSearch(writeChartListFilter(filter));
    return queryOptions({
      queryKey: [url],
      queryFn: ({ signal }) => getJson<Page<ChartSummary>>(url, signal),
      // The list stays while the next one comes: a filter never blanks the page.
      placeholderData: keepPreviousData,
    });
  },
  /** The published version, or the version asked for. */
  detail(chartId: string, version?: string) {
    const suffix = version === undefined ? '' : `/versions/${encodeURIComponent(version)}`;
    const url = `${CHARTS}/${encodeURIComponent(chartId)}${suffix}`;
    return queryOptions({
      queryKey: [url],
      queryFn: ({ signal }) => getJson<Chart>(url, signal),
    });
  },
};
