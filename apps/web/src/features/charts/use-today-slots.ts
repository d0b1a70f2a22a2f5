import { startTransition, useEffect, useState } from 'react';
import type { StageToday } from './stage-today.ts';

interface Slot {
  key: string;
  today: StageToday;
  /** Whether it lies in the line that is left of a collapsed stage, and not in its box. */
  isSummary: boolean;
  element: HTMLElement;
}

/**
 * Room in the cards of a flow for what comes later. Put there by hand: told by a state, it would draw 500 cards a
 * second time.
 */
export function useTodaySlots(todays: readonly StageToday[]): readonly Slot[] {
  const [slots, setSlots] = useState<readonly Slot[]>([]);
  useEffect(() => {
    const made = makeSlots(todays);
    startTransition(() => setSlots(made));
    return () => {
      for (const { element } of made) element.remove();
    };
  }, [todays]);
  return slots;
}

function makeSlots(todays: readonly StageToday[]): Slot[] {
  const cards = new Map(
    [...document.querySelectorAll<HTMLElement>('[data-stage-id]')].map((card) => [
      card.dataset.stageId,
      card,
    ]),
  );
  return todays.flatMap((today) => {
    const hosts = cards.get(today.stageId)?.querySelectorAll<HTMLElement>('[data-today]') ?? [];
    return [...hosts].flatMap((host) => {
      const isSummary = host.dataset.today === 'summary';
      if (isSummary && !today.isVacant) return [];
      const element = document.createElement(isSummary ? 'span' : 'div');
      element.dataset.slot = '';
      host.append(element);
      return { key: `${today.stageId}/${isSummary}`, today, isSummary, element };
    });
  });
}
