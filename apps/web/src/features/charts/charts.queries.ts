import type { Chart, ChartLive, ChartSummary, Page } from '@lianfang/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, getTagged } from '../../lib/http.ts';
import { toSearch } from '../../lib/url-values.ts';
import { type ChartListFilter, writeChartListFilter } from './chart-list-filter.ts';

const CHARTS = '/api/v1/charts';

export function chartUrl(chartId: string): string {
  return `${CHARTS}/${encodeURIComponent(chartId)}`;
}

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
    const url = chartUrl(chartId) + suffix;
    return queryOptions({
      queryKey: [url],
      queryFn: ({ signal }) => getJson<Chart>(url, signal),
    });
  },
  /** What is true of a chart today; its ETag goes back with a change. */
  live(chartId: string) {
    const url = `${chartUrl(chartId)}/live`;
    return queryOptions({
      queryKey: [url],
      queryFn: ({ signal }) => getTagged<ChartLive>(url, signal),
    });
  },
};
