import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useIsReturn } from '../../lib/use-is-return.ts';

/**
 * The stage the address points at is focused and brought into view once it is drawn.
 * On the way back the page is already scrolled to where the reader was, and stays there.
 */
export function usePointedStage(
  flowRef: RefObject<HTMLElement | null>,
  stageId: string | null,
): void {
  const isReturn = useIsReturn();
  const show = useEffectEvent((pointedId: string) => {
    const stage = flowRef.current?.querySelector(`[data-stage-id="${CSS.escape(pointedId)}"]`);
    if (!isReturn) stage?.scrollIntoView({ block: 'center' });
    stage?.querySelector<HTMLElement>('[data-stage-head]')?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (stageId !== null) show(stageId);
  }, [stageId]);
}
