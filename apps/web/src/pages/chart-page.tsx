import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { chartQueries } from '../features/charts/charts.queries.ts';
import { ChartDocument } from '../features/charts/components/chart-document.tsx';
import { ChartSkeleton } from '../features/charts/components/chart-skeleton.tsx';
import { OrganizationLevels } from '../features/charts/components/organization-levels.tsx';
import { Failure } from '../ui/failure.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

export function Component() {
  const { chartId = '', version } = useParams();
  const { data: chart, error, refetch } = useQuery(chartQueries.detail(chartId, version));
  useDocumentTitle(chart?.title);
  if (chart)
    return (
      <OrganizationLevels key={chart.id} chartId={chart.id}>
        <ChartDocument chart={chart} isCurrent={version === undefined} />
      </OrganizationLevels>
    );
  return error ? <Failure error={error} onRetry={refetch} heading="h1" /> : <ChartSkeleton />;
}
