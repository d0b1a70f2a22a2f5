import type { PageSubject } from '../../lib/page-source.ts';
import type { ChartRepository } from './charts.repository.ts';

const CHART_PAGE = /^(\/charts\/([^/]+)(?:\/versions\/(\d{1,9}))?)\/?$/;

/** Finds what the page of a chart, or of one of its versions, is about. */
export function chartSubject(charts: ChartRepository) {
  return async (path: string): Promise<PageSubject | undefined> => {
    const [, page, chartId, version] = CHART_PAGE.exec(path) ?? [];
    if (page === undefined || chartId === undefined) return undefined;
    const title = await charts.findTitle(chartId, version === undefined ? null : Number(version));
    return title === undefined ? undefined : { title, jsonUrl: `/api/v1${page}` };
  };
}
