import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ChartView, readChartView, writeChartView } from './chart-view.ts';

export type ChangeView = (change: Partial<ChartView>) => void;

/** How the chart is looked at, read from the address and written back to it; the page stays where it is scrolled. */
export function useChartView(): [ChartView, ChangeView] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readChartView(params), [params]);
  const changeView = (change: Partial<ChartView>) =>
    setParams(writeChartView({ ...view, ...change }), { preventScrollReset: true });
  return [view, changeView];
}
