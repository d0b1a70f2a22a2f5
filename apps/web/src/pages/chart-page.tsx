import type { Chart } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { chartQueries } from '../features/charts/charts.queries.ts';
import { ChartDocument } from '../features/charts/components/chart-document.tsx';
import { ChartSkeleton } from '../features/charts/components/chart-skeleton.tsx';
import { OrganizationLevels } from '../features/charts/components/organization-levels.tsx';
import { Failure } from '../ui/failure.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

/** For whoever comes from the register alone. */
const RegisterTrail = lazy(() => import('../features/risk-register/components/register-trail.tsx'));

export function Component() {
  const { chartId = '', version } = useParams();
  const { data: chart, error, refetch } = useQuery(chartQueries.detail(chartId, version));
  useDocumentTitle(chart?.title);
  return (
    <>
      {chart ? (
        <OrganizationLevels key={chart.id} chartId={chart.id}>
          <ChartDocument chart={chart} isCurrent={version === undefined} />
        </OrganizationLevels>
      ) : error ? (
        <Failure error={error} onRetry={refetch} heading="h1" />
      ) : (
        <ChartSkeleton />
      )}
      <PointedRisk chart={chart} />
    </>
  );
}

/** Of its own, so that a filter of the chart, which changes the address, draws the page above no second time. */
function PointedRisk({ chart }: { chart: Chart | undefined }) {
  const [params] = useSearchParams();
  if (!params.has('risk')) return null;
  return (
    <Suspense>
      <RegisterTrail chart={chart} />
    </Suspense>
  );
}
