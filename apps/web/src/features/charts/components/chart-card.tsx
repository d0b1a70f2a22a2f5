import { type ChartSummary, LEVEL_FILTERS } from '@lianfang/contracts';
import { Link } from 'react-router';
import { formatDate } from '../../../lib/format-date.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import type { Grouping } from '../chart-grouping.ts';
import styles from './chart-card.module.css';
import { FlowStrip } from './flow-strip.tsx';

interface ChartCardProps {
  chart: ChartSummary;
  /** The group around it says the one: the card says the other. */
  grouping: Grouping;
}

/** A chart in the list: its flow as a strip, and counts that lead to what they count. */
export function ChartCard({ chart, grouping }: ChartCardProps) {
  const { categories, chart: chartTexts, home } = useTexts();
  return (
    <article className={styles.card}>
      <p className={styles.edition}>
        {grouping === 'category' ? (
          <span lang="zh-CN">{chart.organization.name}</span>
        ) : (
          <span>{categories[chart.category]}</span>
        )}
        <span>
          {chartTexts.version(chart.version)} · {formatDate(chart.publishedAt)}
        </span>
      </p>
      <h3 className={styles.title} lang="zh-CN">
        <Link to={paths.chart(chart.id)}>{chart.title}</Link>
      </h3>
      <p className={styles.size}>
        {home.stageCount(chart.stages.length)} · {home.riskPointCount(chart.riskPointCount)}
      </p>
      <FlowStrip stages={chart.stages} />
      <div className={styles.counts}>
        <StageCounts chart={chart} />
      </div>
    </article>
  );
}

function StageCounts({ chart }: { chart: ChartSummary }) {
  const { levels, home } = useTexts();
  const present = LEVEL_FILTERS.filter((level) => chart.levelCounts[level] > 0);
  return present.map((level) => (
    <Link
      key={level}
      className={styles.count}
      data-level={level}
      to={{ pathname: paths.chart(chart.id), search: `level=${level}` }}
    >
      <LevelMark level={level} />
      <span aria-hidden="true">
        {levels[level]} {chart.levelCounts[level]}
      </span>
      <span className="visually-hidden">
        {home.openLevel(chart.title, levels.count(levels.spoken[level], chart.levelCounts[level]))}
      </span>
    </Link>
  ));
}
