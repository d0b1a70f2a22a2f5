import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import type { RouteObject } from 'react-router';
import { CrashPage } from '../pages/crash-page.tsx';
import { LanguageProvider } from '../texts/texts-context.tsx';
import { Shell } from './shell.tsx';

/** Where the pages of a chart lie. */
export const CHART_PATHS = ['charts/:chartId', 'charts/:chartId/versions/:version'];

/** Until the first page has come. */
const Nothing = () => null;

/** The routes of pages inside what stands around each; the same here and on the server, which draws some beforehand. */
export function frameRoutes(pages: RouteObject[]): RouteObject[] {
  const caught = { ErrorBoundary: CrashPage, children: pages };
  return [{ Component: Shell, HydrateFallback: Nothing, children: [caught] }];
}

interface FrameProps {
  queryClient: QueryClient;
  children: ReactNode;
}

/** What every page stands in. */
export function Frame({ queryClient, children }: FrameProps) {
  return (
    <StrictMode>
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </LanguageProvider>
    </StrictMode>
  );
}
