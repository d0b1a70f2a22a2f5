import { LEVEL_FILTERS, type LevelFilter } from '@lianfang/contracts';
import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigation } from 'react-router';
import { afterPaint } from '../../lib/after-paint.ts';
import { toggleIn } from '../../lib/toggle-in.ts';
import { type ChartView, readChartView } from './chart-view.ts';
import { type Shown, showView } from './show-view.ts';
import type { ChangeView } from './use-chart-view.ts';

interface Narrowed extends Shown {
  changeView: ChangeView;
}

type Change = Partial<Pick<ChartView, 'levels' | 'words'>>;

export interface Narrowing {
  toggleLevel: (level: LevelFilter) => void;
  clearLevels: () => void;
  /** @param isAskedFor by Enter, which is answered at once; what is typed can wait until the stages are open */
  find: (words: string, isAskedFor?: boolean) => void;
}

/**
 * Filters at the click itself, by hand, and opens by hand where words are found; tells the address once that was
 * painted. With 500 stages React takes 36 ms to see that two attributes change, and then it finds them as it would
 * have made them; of nine that are opened at once it makes one long task.
 */
export function useNarrowing(
  articleRef: RefObject<HTMLElement | null>,
  { chart, view, changeView, openStages }: Narrowed,
): Narrowing {
  const wanted = useRef(view.levels);
  /** What was asked for and the address does not say yet. */
  const untold = useRef<Change | null>(null);

  const follow = useEffectEvent(() => {
    const levels = untold.current?.levels ?? readAddress();
    wanted.current = levels;
    // What an earlier click asked for has just been drawn: the later one stands.
    if (levels.join() === view.levels.join() || !articleRef.current) return;
    void showView(articleRef.current, narrowedBy({ levels }));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another filter was drawn
  useLayoutEffect(() => follow(), [view.levels]);
  // Whoever leaves the chart is not called back by what its address was to say.
  const { pathname } = useLocation();
  const isLeaving = (useNavigation().location?.pathname ?? pathname) !== pathname;
  useLayoutEffect(() => {
    if (isLeaving) untold.current = null;
  }, [isLeaving]);

  function narrowedBy(change: Change): Shown {
    return { chart, openStages, view: { ...view, ...change, stageId: null } };
  }

  async function narrow(change: Change) {
    const asked = { ...untold.current, ...change };
    untold.current = asked;
    // Of a page that was left the address changes first: what it shows follows some frames later.
    const isStale = () => untold.current !== asked || window.location.pathname !== pathname;
    if (articleRef.current) await showView(articleRef.current, narrowedBy(asked), isStale);
    afterPaint(() => {
      if (!isStale()) tell(asked);
    });
  }

  function tell(asked: Change) {
    untold.current = null;
    // Words are typed in steps, of which Back shows none.
    changeView({ ...asked, stageId: null }, { replace: asked.levels === undefined });
  }

  function filter(levels: LevelFilter[]) {
    wanted.current = levels;
    void narrow({ levels });
  }
  return {
    toggleLevel: (level) => filter(toggleIn(LEVEL_FILTERS, wanted.current, level)),
    clearLevels: () => filter([]),
    find(words, isAskedFor) {
      if (isAskedFor) tell({ ...untold.current, words });
      else void narrow({ words });
    },
  };
}

/** The address is there at once; with 500 stages React draws what it says some 40 ms later. */
function readAddress(): LevelFilter[] {
  return readChartView(new URLSearchParams(window.location.search)).levels;
}
