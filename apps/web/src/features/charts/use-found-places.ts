import type { Chart } from '@lianfang/contracts';
import { type RefObject, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useIsReturn } from '../../lib/use-is-return.ts';
import type { ChartView } from './chart-view.ts';
import { countPlaces } from './list-texts.ts';

interface FoundPlaces {
  total: number;
  /** Counted from 1; 0 where there is none. */
  current: number;
  goOn: (step: 1 | -1) => void;
}

/** Walks through the marked words of a chart, around its end. The marked elements are the places, in page order. */
export function useFoundPlaces(
  articleRef: RefObject<HTMLElement | null>,
  chart: Chart,
  { words, stageId }: ChartView,
  openStage: (stageId: string, isOpen: boolean) => void,
): FoundPlaces {
  const total = useMemo(() => countPlaces(chart, words), [chart, words]);
  const [current, setCurrent] = useState(0);
  const isReturn = useIsReturn();

  /** Marked by hand: a state would draw the whole chart anew for one word. */
  function mark(place: number): HTMLElement | undefined {
    const marks = listMarks(articleRef.current);
    for (const [index, one] of marks.entries()) {
      one.toggleAttribute('data-current', index === place - 1);
    }
    setCurrent(Math.min(place, marks.length));
    return marks[place - 1];
  }

  function goTo(place: number) {
    const marked = mark(place);
    const closed = marked?.closest<HTMLElement>('[data-collapsed]')?.dataset.stageId;
    if (closed) flushSync(() => openStage(closed, true));
    marked?.scrollIntoView({ block: 'center' });
  }

  const begin = useEffectEvent((found: string) => {
    const inStage = listMarks(articleRef.current).findIndex((one) => isInStage(one, stageId));
    // A stage that is pointed at is in view already, and so is what the reader comes back to.
    if (found === '' || isReturn || inStage !== -1) mark(inStage === -1 ? 1 : inStage + 1);
    else goTo(1);
  });
  useEffect(() => begin(words), [words]);

  return { total, current, goOn: (step) => goTo(((current - 1 + step + total) % total) + 1) };
}

function listMarks(article: HTMLElement | null): HTMLElement[] {
  return [...(article?.querySelectorAll('mark') ?? [])];
}

function isInStage(mark: HTMLElement, stageId: string | null): boolean {
  return (
    stageId !== null && mark.closest<HTMLElement>('[data-stage-id]')?.dataset.stageId === stageId
  );
}
