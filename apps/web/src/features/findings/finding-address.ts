import type { Finding } from '@lianfang/contracts';
import { paths } from '../../lib/paths.ts';
import { toSearch } from '../../lib/url-values.ts';

/** The chart at the very place: its stage pointed at, and the risk point in it. */
export function addressOfFinding({ chart, stage, riskPointId }: Finding): string {
  const params = new URLSearchParams();
  if (stage) params.set('stage', stage.id);
  if (riskPointId) params.set('risk', riskPointId);
  return paths.chart(chart.id) + toSearch(params);
}
