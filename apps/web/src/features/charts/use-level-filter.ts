import { type Chart, LEVEL_FILTERS, type LevelFilter } from '@lianfang/contracts';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { afterPaint } from '../../lib/after-paint.ts';
import { toggleIn } from '../../lib/toggle-in.ts';
import type { ChartView } from './chart-view.ts';
import { hasBoxes, lookOf } from './stage-look.ts';
import type { ChangeView } from './use-chart-view.ts';

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
  { chart, view, changeView }: { chart: Chart; view: ChartView; changeView: ChangeView },
): LevelFiltering {
  const wanted = useRef(view.levels);
  useLayoutEffect(() => {
    wanted.current = view.levels;
  }, [view.levels]);

  function filter(levels: LevelFilter[]) {
    wanted.current = levels;
    if (articleRef.current)
      showLevels(articleRef.current, chart, { ...view, levels, stageId: null });
    afterPaint(() => {
      if (wanted.current === levels) changeView({ levels, stageId: null });
    });
  }
  return {
    toggle: (level) => filter(toggleIn(LEVEL_FILTERS, wanted.current, level)),
    clear: () => filter([]),
  };
}

function showLevels(article: HTMLElement, { stages }: Chart, view: ChartView): void {
  for (const button of article.querySelectorAll('button[data-level]')) {
    const level = button.getAttribute('data-level') as LevelFilter;
    button.setAttribute('aria-pressed', String(view.levels.includes(level)));
  }
  const cards = article.querySelectorAll('[data-stage-id]');
  for (const [index, stage] of stages.entries()) {
    const { isDimmed, opensByItself } = lookOf(stage, view);
    cards[index]?.toggleAttribute('data-dimmed', isDimmed);
    cards[index]?.toggleAttribute('data-collapsed', hasBoxes(stage) && !opensByItself);
  }
}
