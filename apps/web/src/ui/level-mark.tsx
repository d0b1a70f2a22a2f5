import type { LevelFilter } from '@lianfang/contracts';
import styles from './level-mark.module.css';

/** Every level has a shape of its own, so that a copy in black and white still reads. */
const SHAPES: Record<LevelFilter, string> = {
  high: 'M8 1.6 15 14.4H1z',
  medium: 'M8 .8 15.2 8 8 15.2.8 8z',
  low: 'M8 1.4a6.6 6.6 0 1 1 0 13.2A6.6 6.6 0 0 1 8 1.4z',
  unassessed: 'M8 2.4a5.6 5.6 0 1 1 0 11.2A5.6 5.6 0 0 1 8 2.4z',
};

/** The shape of a level. It says nothing to a screen reader: the word always stands beside it. */
export function LevelMark({ level }: { level: LevelFilter }) {
  return (
    <svg className={styles.mark} data-level={level} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[level]} />
    </svg>
  );
}
