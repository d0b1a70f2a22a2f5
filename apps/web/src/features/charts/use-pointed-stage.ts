import { type RefObject, useEffect } from 'react';
import { useNavigationType } from 'react-router';
import { isArrival } from '../../lib/arrival.ts';

/**
 * The stage the address points at is focused and brought into view once it is drawn.
 * On the way back the page is already scrolled to where the reader was, and stays there.
 */
export function usePointedStage(
  flowRef: RefObject<HTMLElement | null>,
  stageId: string | null,
): void {
  const isReturn = useNavigationType() === 'POP' && !isArrival();
  useEffect(() => {
    if (stageId === null) return;
    const stage = flowRef.current?.querySelector(`[data-stage-id="${CSS.escape(stageId)}"]`);
    if (!isReturn) stage?.scrollIntoView({ block: 'center' });
    stage?.querySelector<HTMLElement>('[data-stage-head]')?.focus({ preventScroll: true });
  }, [flowRef, stageId, isReturn]);
}
