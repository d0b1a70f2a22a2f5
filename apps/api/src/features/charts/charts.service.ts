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
    return {
      title,
      jsonUrl: `/api/v1${page}`,
      async draw() {
        // A filter, words or a stage in the address make another drawing: the browser's.
        if (search !== undefined || !drawnChart) return undefined;
        const shown = await findShown(chartId, number);
        return shown && drawnChart(shown.versionId, page);
      },
    };
  };

  function findShown(chartId: string, number: number | null) {
    return number === null
      ? charts.findPublished(chartId, null)
      : charts.findVersion(chartId, number, null);
  }
}
