import type { Chart } from '@lianfang/contracts';
import { useEffect, useEffectEvent } from 'react';
import { useIsReturn } from '../../lib/use-is-return.ts';

/**
 * Marks one risk point in the chart and brings it into view. Marked by hand: the chart is drawn without knowing of
 * the register, and a state would draw all of it anew for one line.
 */
export function usePointedRisk(chart: Chart | undefined, riskPointId: string | null): void {
  const isReturn = useIsReturn();
  const show = useEffectEvent((line: Element) => {
    if (!isReturn) line.scrollIntoView({ block: 'center' });
  });
  useEffect(() => {
    if (!chart || riskPointId === null) return undefined;
    const line = document.querySelector(`[data-part="${CSS.escape(riskPointId)}"]`);
    if (!line) return undefined;
    line.setAttribute('data-pointed-risk', '');
    line.setAttribute('aria-current', 'true');
    show(line);
    return () => {
      line.removeAttribute('data-pointed-risk');
      line.removeAttribute('aria-current');
    };
  }, [chart, riskPointId]);
}
