import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ChartView, readChartView, writeChartView } from './chart-view.ts';
import { keepTrail } from './keep-trail.ts';

/** `replace` where the change is a step of a longer one, such as a letter of a word. */
export type ChangeView = (change: Partial<ChartView>, how?: { replace: boolean }) => void;

/** How the chart is looked at, read from the address and written back to it; the page stays where it is scrolled. */
export function useChartView(): [ChartView, ChangeView] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readChartView(params), [params]);
  const changeView: ChangeView = (change, { replace } = { replace: false }) => {
    // What the address says now: a filter is told some frames after its click, and another change may be quicker.
    const now = new URLSearchParams(window.location.search);
    setParams(keepTrail(now, writeChartView({ ...readChartView(now), ...change })), {
      preventScrollReset: true,
      replace,
    });
  };
  return [view, changeView];
}
