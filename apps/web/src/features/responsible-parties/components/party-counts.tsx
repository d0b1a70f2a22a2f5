import { LEVEL_FILTERS, type Party } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import styles from './party.module.css';

/** How many stages it answers for, by level; a level without any says nothing. */
export function PartyCounts({ stages }: Pick<Party, 'stages'>) {
  const { parties: texts } = useAdministrationTexts();
  if (stages.total === 0) return <span className={styles.soft}>{texts.noStages}</span>;
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
