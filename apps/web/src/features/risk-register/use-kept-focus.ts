import type { Chart } from '@lianfang/contracts';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** A stage that is pointed at takes the focus; whoever walks from link to link keeps it on the link. */
export function useKeptFocus(chart: Chart | undefined) {
  const barRef = useRef<HTMLElement>(null);
  const held = useRef<Element | null>(null);
  useEffect(() => {
    const bar = barRef.current;
    const note = ({ target }: Event) => {
      const link = target instanceof Element && target.closest('a:not([aria-disabled])');
      held.current = link || null;
    };
    bar?.addEventListener('click', note);
    return () => bar?.removeEventListener('click', note);
  }, []);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names each step
  useEffect(() => {
    if (chart && held.current instanceof HTMLElement) {
      held.current.focus({ preventScroll: true });
      held.current = null;
    }
  }, [chart, key]);
  return barRef;
}
