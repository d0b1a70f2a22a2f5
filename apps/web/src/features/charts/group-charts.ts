import { CATEGORIES, type ChartSummary } from '@lianfang/contracts';

export interface OrganizationGroup {
  organization: ChartSummary['organization'];
  charts: ChartSummary[];
}

/** Charts by organisation, in the order in which these come, and within one by category as the law names them. */
export function groupCharts(charts: readonly ChartSummary[]): OrganizationGroup[] {
  const groups = new Map<string, OrganizationGroup>();
  for (const chart of charts) {
    const group = groups.get(chart.organization.id);
    if (group) group.charts.push(chart);
    else groups.set(chart.organization.id, { organization: chart.organization, charts: [chart] });
  }
  return [...groups.values()].map((group) => ({
    ...group,
    charts: group.charts.sort((a, b) => rankCategory(a) - rankCategory(b)),
  }));
}

function rankCategory({ category }: ChartSummary): number {
  return CATEGORIES.indexOf(category);
}

export interface GroupCounts {
  charts: number;
  stages: number;
  riskPoints: number;
}

export function countGroup({ charts }: OrganizationGroup): GroupCounts {
  return {
    charts: charts.length,
    stages: charts.reduce((sum, chart) => sum + chart.stages.length, 0),
    riskPoints: charts.reduce((sum, chart) => sum + chart.riskPointCount, 0),
  };
}
