import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { chartQueries } from '../charts.queries.ts';
import { dialogs } from '../dialogs.ts';

const VisibilityChoice = lazy(dialogs.visibility);

/** Who may read the chart, for those who decide it: nobody else fetches a byte of it. */
export function Visibility({ chartId }: { chartId: string }) {
  const { data } = useQuery({ ...chartQueries.live(chartId), enabled: false });
  if (!data?.answer.abilities.includes('chart.set-visibility')) return null;
  return (
    <Suspense>
      <VisibilityChoice chartId={chartId} live={data} />
    </Suspense>
  );
}
