import { LEVEL_FILTERS, type Party } from '@lianfang/contracts';
import { LevelBadge } from './level-badge.tsx';
import styles from './stage-counts.module.css';

interface StageCountsProps {
  stages: Party['stages'];
  /** What is said where there are none. */
  none: string;
}

/** How many stages there are, by level; a level without any says nothing. */
export function StageCounts({ stages, none }: StageCountsProps) {
  if (stages.total === 0) return <span className={styles.none}>{none}</span>;
  return (
    <span className={styles.counts}>
      <strong>{stages.total}</strong>
      {LEVEL_FILTERS.filter((level) => stages[level] > 0).map((level) => (
        <span key={level} className={styles.count}>
          <LevelBadge level={level} /> {stages[level]}
        </span>
      ))}
    </span>
  );
}
