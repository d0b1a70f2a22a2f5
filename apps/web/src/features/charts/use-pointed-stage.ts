import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { useIsReturn } from '../../lib/use-is-return.ts';

/**
 * The stage the address points at is focused and brought into view once it is drawn, and again when a link to the
 * same address is followed once more. A filter changes the address too, and moves nothing.
 * On the way back the page is already scrolled to where the reader was, and stays there.
 */
export function usePointedStage(
  flowRef: RefObject<HTMLElement | null>,
  stageId: string | null,
): void {
  const { key, search } = useLocation();
  const isReturn = useIsReturn();
  const isFollowed = useNavigationType() !== 'POP';
  const shown = useRef({ stageId: null as string | null, search: '' });
  const show = useEffectEvent((pointedId: string) => {
    const stage = flowRef.current?.querySelector(`[data-stage-id="${CSS.escape(pointedId)}"]`);
    if (!isReturn) stage?.scrollIntoView({ block: 'center' });
    stage?.querySelector<HTMLElement>('[data-stage-head]')?.focus({ preventScroll: true });
  });
  const showIfPointed = useEffectEvent(() => {
    const last = shown.current;
    shown.current = { stageId, search };
    const isSameAgain = isFollowed && search === last.search;
    if (stageId !== null && (stageId !== last.stageId || isSameAgain)) show(stageId);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names each step of the history
  useEffect(() => showIfPointed(), [key, stageId]);
}
