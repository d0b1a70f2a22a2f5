import { LEVEL_FILTERS, type LevelFilter } from '@lianfang/contracts';
import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { afterPaint } from '../../lib/after-paint.ts';
import { toggleIn } from '../../lib/toggle-in.ts';
import { readChartView } from './chart-view.ts';
import { type Shown, showView } from './show-view.ts';
import type { ChangeView } from './use-chart-view.ts';

interface Filtered extends Shown {
  changeView: ChangeView;
}

export interface LevelFiltering {
  toggle: (level: LevelFilter) => void;
  clear: () => void;
}

/**
 * Filters at the click itself, by hand, and tells the address once that was painted: with 500 stages React takes
 * 36 ms to see that two attributes change, and then it finds them as it would have made them.
 */
export function useLevelFilter(
  articleRef: RefObject<HTMLElement | null>,
  { chart, view, changeView, openStages }: Filtered,
): LevelFiltering {
  const wanted = useRef(view.levels);
  /** What was clicked and the address does not say yet. */
  const untold = useRef<LevelFilter[] | null>(null);

  const follow = useEffectEvent(() => {
    const levels = untold.current ?? readAddress();
    wanted.current = levels;
    // What an earlier click asked for has just been drawn: the later one stands.
    if (levels.join() === view.levels.join() || !articleRef.current) return;
    void showView(articleRef.current, filteredBy(levels));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another filter was drawn
  useLayoutEffect(() => follow(), [view.levels]);
  // Whoever has left the chart is not called back by what its address was to say.
  useLayoutEffect(
    () => () => {
      untold.current = null;
    },
    [],
  );

  function filteredBy(levels: LevelFilter[]): Shown {
    return { chart, openStages, view: { ...view, levels, stageId: null } };
  }

  async function filter(levels: LevelFilter[]) {
    wanted.current = levels;
    untold.current = levels;
    const isStale = () => untold.current !== levels;
    if (articleRef.current) await showView(articleRef.current, filteredBy(levels), isStale);
    afterPaint(() => {
      if (isStale()) return;
      untold.current = null;
      changeView({ levels, stageId: null });
    });
  }
  return {
    toggle: (level) => void filter(toggleIn(LEVEL_FILTERS, wanted.current, level)),
    clear: () => void filter([]),
  };
}

/** The address is there at once; with 500 stages React draws what it says some 40 ms later. */
function readAddress(): LevelFilter[] {
  return readChartView(new URLSearchParams(window.location.search)).levels;
}
