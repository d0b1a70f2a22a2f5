import type { Chart } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { chartQueries } from '../features/charts/charts.queries.ts';
import { ChartFlow } from '../features/charts/components/chart-flow.tsx';
import { ChartHeading } from '../features/charts/components/chart-heading.tsx';
import { ChartMeasures } from '../features/charts/components/chart-measures.tsx';
import { ChartNotes } from '../features/charts/components/chart-notes.tsx';
import { ChartSkeleton } from '../features/charts/components/chart-skeleton.tsx';
import { ChartTools } from '../features/charts/components/chart-tools.tsx';
import { CopyNotice } from '../features/charts/components/copy-notice.tsx';
import { useChartView } from '../features/charts/use-chart-view.ts';
import { useCopyLink } from '../features/charts/use-copy-link.ts';
import { Failure } from '../ui/failure.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

export function Component() {
  const { chartId = '', version } = useParams();
  const { data: chart, error, refetch } = useQuery(chartQueries.detail(chartId, version));
  useDocumentTitle(chart?.title);
  if (chart)
    return <ChartDocument key={chart.id} chart={chart} isCurrent={version === undefined} />;
  return error ? <Failure error={error} onRetry={refetch} heading="h1" /> : <ChartSkeleton />;
}

function ChartDocument({ chart, isCurrent }: { chart: Chart; isCurrent: boolean }) {
  const [view, changeView] = useChartView();
  const { outcome, copyLink, dismiss } = useCopyLink();
  const copyStageLink = useCallback(
    (stageId: string) => {
      const link = new URL(window.location.href);
      link.search = new URLSearchParams({ stage: stageId }).toString();
      void copyLink(link.href);
    },
    [copyLink],
  );
  return (
    <article>
      <ChartHeading chart={chart} />
      <ChartNotes chart={chart} pointedStageId={view.stageId} isCurrent={isCurrent} />
      <ChartTools
        chart={chart}
        view={view}
        changeView={changeView}
        onCopyLink={() => copyLink(window.location.href)}
      />
      <ChartFlow chart={chart} view={view} onCopyStageLink={copyStageLink} />
      <ChartMeasures measures={chart.chartMeasures} words={view.words} />
      <CopyNotice outcome={outcome} onDismiss={dismiss} />
    </article>
  );
}
