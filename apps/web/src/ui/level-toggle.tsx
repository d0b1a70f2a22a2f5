import type { LevelFilter } from '@lianfang/contracts';
import { useTexts } from '../texts/texts-context.tsx';
import { LevelMark } from './level-mark.tsx';
import styles from './toggle.module.css';

interface LevelToggleProps {
  level: LevelFilter;
  pressed: boolean;
  /** Left out where nobody counted: a number that is not over everything would mislead. */
  count?: number;
  onToggle: (level: LevelFilter) => void;
}

/** Legend and filter in one. */
export function LevelToggle({ level, pressed, count, onToggle }: LevelToggleProps) {
  const { levels } = useTexts();
  const name =
    count === undefined ? levels.spoken[level] : levels.count(levels.spoken[level], count);
  return (
    <button
      type="button"
      className={styles.toggle}
      data-level={level}
      aria-pressed={pressed}
      aria-label={name}
      onClick={() => onToggle(level)}
    >
      <LevelMark level={level} />
      <span>{levels[level]}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </button>
  );
}
