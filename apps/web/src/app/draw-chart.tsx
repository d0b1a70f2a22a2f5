import type { Chart } from '@lianfang/contracts';
import { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { chartQueries } from '../features/charts/charts.queries.ts';
import { Component } from '../pages/chart-page.tsx';
import { CHART_PATHS, Frame, frameRoutes } from './frame.tsx';

/**
 * The page of a chart as a browser draws it first, in Chinese, for nobody in particular. The server sends it with the
 * document: drawn by scripts alone, nine stages took 2.8 times as long as the same as HTML.
 * @param path of its address, without a query
 */
export function drawChart(chart: Chart, path: string): string {
  const pages = CHART_PATHS.map((each) => ({ path: each, Component }));
  const router = createMemoryRouter(frameRoutes(pages), { initialEntries: [path] });
  const queryClient = new QueryClient();
  const [match] = router.state.matches.slice(-1);
  queryClient.setQueryData(chartQueries.detail(chart.id, match?.params.version).queryKey, chart);
  const html = renderToString(
    <Frame queryClient={queryClient}>
      <RouterProvider router={router} />
    </Frame>,
  );
  router.dispose();
  return html;
}
