/** Every address of the page, once. */
export const paths = {
  home: '/',
  charts: '/charts/',
  chart: (chartId: string) => `/charts/${encodeURIComponent(chartId)}`,
  chartVersion: (chartId: string, version: number) =>
    `/charts/${encodeURIComponent(chartId)}/versions/${version}`,
  search: '/search',
} as const;
