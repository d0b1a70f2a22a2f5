import type { LevelFilter } from '@lianfang/contracts';
import { useTexts } from '../texts/texts-context.tsx';
import { LevelMark } from './level-mark.tsx';
import styles from './toggle.module.css';

interface LevelToggleProps {
  level: LevelFilter;
  pressed: boolean;
  /** Left out where nobody counted: a number that is not over everything would mislead. */
  count?: number | undefined;
  /** What is counted, in words; stages unless told otherwise. */
  sayCount?: (level: string, count: number) => string;
  onToggle: (level: LevelFilter) => void;
}

/** Legend and filter in one. */
export function LevelToggle({ level, pressed, count, sayCount, onToggle }: LevelToggleProps) {
  const { levels } = useTexts();
  const spoken = levels.spoken[level];
  return (
    <button
      type="button"
      className={styles.toggle}
      data-level={level}
      aria-pressed={pressed}
      onClick={() => onToggle(level)}
    >
      <LevelMark level={level} />
      <span aria-hidden="true">{levels[level]}</span>
      {count !== undefined && (
        <span className={styles.count} aria-hidden="true">
          {count.toLocaleString('en')}
        </span>
      )}
      <span className="visually-hidden">
        {count === undefined ? spoken : (sayCount ?? levels.count)(spoken, count)}
      </span>
    </button>
  );
}
