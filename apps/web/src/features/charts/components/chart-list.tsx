import type { ChartSummary, Page } from '@lianfang/contracts';
import { useTexts } from '../../../texts/texts-context.tsx';
import type { Grouping } from '../chart-grouping.ts';
import { type ChartGroup, countGroup, groupCharts } from '../group-charts.ts';
import { ChartCard } from './chart-card.tsx';
import styles from './chart-list.module.css';

interface ChartListProps {
  page: Page<ChartSummary>;
  grouping: Grouping;
}

/** Charts in groups. What a group counts stands only where all of its charts are on the page. */
export function ChartList({ page, grouping }: ChartListProps) {
  const { categories } = useTexts();
  const isWhole = page.items.length === page.total;
  return groupCharts(page.items, grouping).map((group) => (
    <section key={group.id} aria-labelledby={`group-${group.id}`}>
      <h2 id={`group-${group.id}`} className={styles.group}>
        {grouping === 'category' ? (
          <span>{categories[group.first.category]}</span>
        ) : (
          <span lang="zh-CN">{group.first.organization.name}</span>
        )}
        <GroupCounts group={group} isWhole={isWhole} />
      </h2>
      <ul className={styles.charts}>
        {group.charts.map((chart) => (
          <li key={chart.id}>
            <ChartCard chart={chart} grouping={grouping} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function GroupCounts({ group, isWhole }: { group: ChartGroup; isWhole: boolean }) {
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
