import type { DrawChart, PageSubject } from '../../lib/page-source.ts';
import { keepDrawnCharts } from './charts.cache.ts';
import type { ChartRepository } from './charts.repository.ts';

const CHART_PAGE = /^(\/charts\/([^/]+)(?:\/versions\/(\d{1,9}))?)\/?$/;

/** Finds what the page of a chart, or of one of its versions, is about, and what everybody sees of it. */
export function chartSubject(charts: ChartRepository, draw: DrawChart | undefined) {
  const drawnChart = draw && keepDrawnCharts(charts, draw);

  return async (path: string, search: string | undefined): Promise<PageSubject | undefined> => {
    const [, page, chartId, version] = CHART_PAGE.exec(path) ?? [];
    if (page === undefined || chartId === undefined) return undefined;
    const number = version === undefined ? null : Number(version);
    const title = await charts.findTitle(chartId, number);
    if (title === undefined) return undefined;
    // A filter, words or a stage in the address make another drawing: the browser's.
    const shown = search === undefined && drawnChart && (await findShown(chartId, number));
    return {
      title,
      jsonUrl: `/api/v1${page}`,
      drawn: shown ? await drawnChart(shown.versionId, page) : undefined,
    };
  };

  function findShown(chartId: string, number: number | null) {
    return number === null
      ? charts.findPublished(chartId, null)
      : charts.findVersion(chartId, number, null);
  }
}
