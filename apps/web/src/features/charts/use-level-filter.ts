import { type Chart, LEVEL_FILTERS, type LevelFilter } from '@lianfang/contracts';
import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { afterPaint } from '../../lib/after-paint.ts';
import { toggleIn } from '../../lib/toggle-in.ts';
import { type ChartView, readChartView } from './chart-view.ts';
import { hasBoxes, lookOf } from './stage-look.ts';
import type { ChangeView } from './use-chart-view.ts';
import type { OpenStages } from './use-open-stages.ts';

interface Filtered {
  chart: Chart;
  view: ChartView;
  changeView: ChangeView;
  openStages: OpenStages;
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
    if (levels.join() !== view.levels.join()) show(levels);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another filter was drawn
  useLayoutEffect(() => follow(), [view.levels]);

  function show(levels: LevelFilter[]) {
    const next = { ...view, levels, stageId: null };
    if (articleRef.current) showView(articleRef.current, { chart, view: next, openStages });
  }

  function filter(levels: LevelFilter[]) {
    wanted.current = levels;
    untold.current = levels;
    show(levels);
    afterPaint(() => {
      if (untold.current !== levels) return;
      untold.current = null;
      changeView({ levels, stageId: null });
    });
  }
  return {
    toggle: (level) => filter(toggleIn(LEVEL_FILTERS, wanted.current, level)),
    clear: () => filter([]),
  };
}

/** The address is there at once; with 500 stages React draws what it says some 40 ms later. */
function readAddress(): LevelFilter[] {
  return readChartView(new URLSearchParams(window.location.search)).levels;
}

function showView(
  article: HTMLElement,
  { chart, view, openStages }: Omit<Filtered, 'changeView'>,
): void {
  for (const button of article.querySelectorAll('button[data-level]')) {
    const level = button.getAttribute('data-level') as LevelFilter;
    button.setAttribute('aria-pressed', String(view.levels.includes(level)));
  }
  const cards = article.querySelectorAll('[data-stage-id]');
  for (const [index, stage] of chart.stages.entries()) {
    const { isDimmed, opensByItself } = lookOf(stage, view);
    const isOpen = openStages.isOpenIn(view, stage.id, opensByItself);
    cards[index]?.toggleAttribute('data-dimmed', isDimmed);
    cards[index]?.toggleAttribute('data-collapsed', hasBoxes(stage) && !isOpen);
  }
}
