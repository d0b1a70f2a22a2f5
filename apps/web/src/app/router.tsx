import { createBrowserRouter, type LoaderFunctionArgs } from 'react-router';
import { readChartListFilter } from '../features/charts/chart-list-filter.ts';
import { chartQueries } from '../features/charts/charts.queries.ts';
import { searchQueries } from '../features/search/search.queries.ts';
import { readSearchState } from '../features/search/search-state.ts';
import { nameArrival } from '../lib/arrival.ts';
import { paths } from '../lib/paths.ts';
import { queryClient } from '../lib/query-client.ts';
import { CHART_PATHS, frameRoutes } from './frame.tsx';
import {
  accountPage,
  auditPage,
  chartPage,
  findingsPage,
  handOverPage,
  handOversPage,
  homePage,
  invitationPage,
  loginPage,
  myStagesPage,
  organizationsPage,
  responsiblePartiesPage,
  responsiblePartyPage,
  riskRegisterPage,
  searchPage,
  usersPage,
} from './lazy-parts.ts';

/** Asks for the data of a page while its script is still on the way. Each page shows how far that came. */
const prefetch = {
  charts({ request }: LoaderFunctionArgs) {
    const filter = readChartListFilter(new URL(request.url).searchParams);
    void queryClient.prefetchQuery(chartQueries.list(filter));
    return null;
  },
  chart({ params }: LoaderFunctionArgs) {
    void queryClient.prefetchQuery(chartQueries.detail(params.chartId ?? '', params.version));
    return null;
  },
  hits({ request }: LoaderFunctionArgs) {
    const state = readSearchState(new URL(request.url).searchParams);
    if (state.words !== '') void queryClient.prefetchQuery(searchQueries.hits(state));
    return null;
  },
};

nameArrival();

export const router = createBrowserRouter(
  frameRoutes([
    { index: true, loader: prefetch.charts, lazy: homePage },
    ...CHART_PATHS.map((path) => ({ path, loader: prefetch.chart, lazy: chartPage })),
    { path: 'search', loader: prefetch.hits, lazy: searchPage },
    { path: paths.riskRegister, lazy: riskRegisterPage },
    { path: paths.findings, lazy: findingsPage },
    { path: paths.login, lazy: loginPage },
    { path: paths.invitation, lazy: invitationPage },
    { path: paths.account, lazy: accountPage },
    { path: paths.responsibleParties, lazy: responsiblePartiesPage },
    { path: 'responsible-parties/:partyId', lazy: responsiblePartyPage },
    { path: paths.myStages, lazy: myStagesPage },
    { path: 'hand-overs/new', lazy: handOverPage },
    { path: 'hand-overs/:handOverId?', lazy: handOversPage },
    { path: paths.users, lazy: usersPage },
    { path: paths.organizations, lazy: organizationsPage },
    { path: paths.audit, lazy: auditPage },
    { path: '*', lazy: () => import('../pages/not-found-page.tsx') },
  ]),
);
