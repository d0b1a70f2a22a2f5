import type { Chart, LevelFilter } from '@lianfang/contracts';
import { nextTask } from '../../lib/next-task.ts';
import type { ChartView } from './chart-view.ts';
import { isLong } from './long-chart.ts';
import { hasBoxes, lookOf } from './stage-look.ts';
import type { OpenStages } from './use-open-stages.ts';

export interface Shown {
  chart: Chart;
  view: ChartView;
  openStages: OpenStages;
}

/** In milliseconds, of one task. Nine stages at once were one of 72, four times slowed: there a stage is 10 to 20. */
const BUDGET = 6;

/**
 * Gives the elements of a chart the attributes that React would give them for a view: at once, or with `isStale` as
 * many stages in a task as are quickly laid out, so that a letter or another click need not wait for all of them. Of a
 * long chart only what is in sight is laid out, which is quicker at once.
 * @param isStale the stages that are left are not shown once it answers true
 */
export async function showView(
  article: HTMLElement,
  shown: () => Shown,
  isStale?: () => boolean,
): Promise<void> {
  const { chart, view } = shown();
  for (const button of article.querySelectorAll('button[data-level]')) {
    const level = button.getAttribute('data-level') as LevelFilter;
    button.setAttribute('aria-pressed', String(view.levels.includes(level)));
  }
  const cards = article.querySelectorAll('[data-stage-id]');
  let endsAt = 0;
  for (const [index, stage] of chart.stages.entries()) {
    if (isStale && !isLong(chart)) {
      // Laid out now, or the next frame would lay out all of them.
      article.getBoundingClientRect();
      if (performance.now() > endsAt) {
        await nextTask();
        endsAt = performance.now() + BUDGET;
      }
      if (isStale()) return;
    }
    // Another density or word may have been drawn meanwhile.
    const { view, openStages } = shown();
    const { isDimmed, opensByItself } = lookOf(stage, view);
    const isOpen = openStages.isOpenIn(view, stage.id, opensByItself);
    cards[index]?.toggleAttribute('data-dimmed', isDimmed);
    cards[index]?.toggleAttribute('data-collapsed', hasBoxes(stage) && !isOpen);
  }
}
