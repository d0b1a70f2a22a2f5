import type { ChartSummary, Page } from '@lianfang/contracts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { countGroup, groupCharts, type OrganizationGroup } from '../group-charts.ts';
import { ChartCard } from './chart-card.tsx';
import styles from './chart-list.module.css';

/** Charts by organisation. Counts of an organisation stand only where all of its charts are on the page. */
export function ChartList({ page }: { page: Page<ChartSummary> }) {
  const isWhole = page.items.length === page.total;
  return groupCharts(page.items).map((group) => (
    <section key={group.organization.id} aria-labelledby={`organization-${group.organization.id}`}>
      <h2 id={`organization-${group.organization.id}`} className={styles.organization}>
        <span lang="zh-CN">{group.organization.name}</span>
        <GroupCounts group={group} isWhole={isWhole} />
      </h2>
      <ul className={styles.charts}>
        {group.charts.map((chart) => (
          <li key={chart.id}>
            <ChartCard chart={chart} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function GroupCounts({ group, isWhole }: { group: OrganizationGroup; isWhole: boolean }) {
  const { home } = useTexts();
  const counts = countGroup(group);
  return (
    <small>
      {isWhole
        ? home.groupCounts(counts.charts, counts.stages, counts.riskPoints)
        : home.groupOnPage(counts.charts)}
    </small>
  );
}
