import { LEVEL_FILTERS, type LevelFilter } from '@lianfang/contracts';
import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigation } from 'react-router';
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
 * Filters by hand and tells the address once that was painted: with 500 stages React takes 36 ms to see that two
 * attributes change, and then it finds them as it would have made them; of nine it makes one long task.
 */
export function useLevelFilter(
  articleRef: RefObject<HTMLElement | null>,
  { changeView, ...drawn }: Filtered,
): LevelFiltering {
  const { levels } = drawn.view;
  const wanted = useRef(levels);
  /** What was clicked and the address does not say yet. */
  const untold = useRef<LevelFilter[] | null>(null);
  const latest = useRef(drawn);
  const { pathname } = useLocation();
  const isLeaving = (useNavigation().location?.pathname ?? pathname) !== pathname;

  const follow = useEffectEvent(() => {
    latest.current = drawn;
    wanted.current = untold.current ?? readAddress();
    // What an earlier click asked for has just been drawn: the later one stands.
    if (wanted.current.join() !== levels.join()) show(wanted.current);
  });
  useLayoutEffect(() => follow());

  const forget = useEffectEvent(() => {
    if (!untold.current) return;
    untold.current = null;
    wanted.current = levels;
    show(levels);
  });
  // Whoever leaves the chart is not called back by what its address was to say.
  useLayoutEffect(() => {
    if (isLeaving) forget();
  }, [isLeaving]);

  function show(levels: LevelFilter[], isStale?: () => boolean) {
    const filtered = () => filteredBy(levels, latest.current);
    return articleRef.current && showView(articleRef.current, filtered, isStale);
  }

  async function filter(levels: LevelFilter[]) {
    wanted.current = levels;
    untold.current = levels;
    // Of a page that was left the address changes first: what it shows follows some frames later.
    const isStale = () => untold.current !== levels || window.location.pathname !== pathname;
    await show(levels, isStale);
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

/** A filter moves away from the stage that is pointed at; what was drawn is shown as it is. */
function filteredBy(levels: LevelFilter[], { view, ...rest }: Shown): Shown {
  const isDrawn = levels.join() === view.levels.join();
  return { ...rest, view: isDrawn ? view : { ...view, levels, stageId: null } };
}

/** The address is there at once; with 500 stages React draws what it says some 40 ms later. */
function readAddress(): LevelFilter[] {
  return readChartView(new URLSearchParams(window.location.search)).levels;
}
