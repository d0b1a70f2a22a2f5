import type { LevelFilter } from '@lianfang/contracts';
import { useTexts } from '../texts/texts-context.tsx';
import styles from './level-badge.module.css';
import { LevelMark } from './level-mark.tsx';

/** A level as colour, shape and printed character, and as words for who cannot see them. */
export function LevelBadge({ level }: { level: LevelFilter }) {
  const { levels } = useTexts();
  return (
    <span className={styles.badge} data-level={level}>
      <LevelMark level={level} />
      <span aria-hidden="true">{levels[level]}</span>
      <span className="visually-hidden">{levels.spoken[level]}</span>
    </span>
  );
}
