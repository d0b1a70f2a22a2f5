import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useLocation } from 'react-router';
import { useIsReturn } from '../../lib/use-is-return.ts';

/** Left by the link that leads back here from a chart. */
interface Return {
  comesBack?: boolean;
}

/**
 * Whoever comes back from a chart finds the focus on the row that was opened. Back has scrolled the page already; a
 * link back brings the row into view.
 * @param isShown whether the rows are there
 */
export function useComeBack(
  listRef: RefObject<HTMLElement | null>,
  lastRow: string | null,
  isShown: boolean,
): void {
  const isReturn = useIsReturn();
  const state: Return | null = useLocation().state;
  const isDone = useRef(false);
  const show = useEffectEvent(() => {
    if (isDone.current || lastRow === null) return;
    isDone.current = true;
    const row = listRef.current?.querySelector(`[data-row="${CSS.escape(lastRow)}"]`);
    const comesBack = state?.comesBack === true;
    if (!row || !(isReturn || comesBack)) return;
    // After a walk through the chart it may be another row than the one that was in sight.
    row.scrollIntoView({ block: isReturn ? 'nearest' : 'center' });
    row.querySelector<HTMLElement>('[data-open-row]')?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (isShown) show();
  }, [isShown]);
}
