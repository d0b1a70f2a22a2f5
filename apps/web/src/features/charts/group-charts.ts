import { CATEGORIES, type ChartSummary } from '@lianfang/contracts';
import type { Grouping } from './chart-grouping.ts';

export interface ChartGroup {
  /** Of the organisation or the category. */
  id: string;
  /** Names the group: its organisation or its category is that of all. */
  first: ChartSummary;
  charts: ChartSummary[];
}

/** Organisations come in the order of the list, categories as the law names them; so do charts within the other. */
export function groupCharts(charts: readonly ChartSummary[], grouping: Grouping): ChartGroup[] {
  const isByCategory = grouping === 'category';
  const ordered = isByCategory ? orderByCategory(charts) : charts;
  const groups = new Map<string, ChartGroup>();
  for (const chart of ordered) {
    const id = isByCategory ? chart.category : chart.organization.id;
    const group = groups.get(id);
    if (group) group.charts.push(chart);
    else groups.set(id, { id, first: chart, charts: [chart] });
  }
  return [...groups.values()].map((group) => ({ ...group, charts: orderByCategory(group.charts) }));
}

function orderByCategory(charts: readonly ChartSummary[]): ChartSummary[] {
  return [...charts].sort((a, b) => rankCategory(a) - rankCategory(b));
}

function rankCategory({ category }: ChartSummary): number {
  return CATEGORIES.indexOf(category);
}

export interface GroupCounts {
  charts: number;
  stages: number;
  riskPoints: number;
}

export function countGroup({ charts }: ChartGroup): GroupCounts {
  return {
    charts: charts.length,
    stages: charts.reduce((sum, chart) => sum + chart.stages.length, 0),
    riskPoints: charts.reduce((sum, chart) => sum + chart.riskPointCount, 0),
  };
}
