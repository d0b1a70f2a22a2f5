import type { SearchHit } from '@lianfang/contracts';

export interface ChartHits {
  chart: SearchHit['chart'];
  hits: SearchHit[];
}

/** Hits under the chart they were found in, charts and hits in the order in which they come. */
export function groupHits(hits: readonly SearchHit[]): ChartHits[] {
  const groups = new Map<string, ChartHits>();
  for (const hit of hits) {
    const group = groups.get(hit.chart.id);
    if (group) group.hits.push(hit);
    else groups.set(hit.chart.id, { chart: hit.chart, hits: [hit] });
  }
  return [...groups.values()];
}
