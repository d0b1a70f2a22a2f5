import type { LevelFilter } from '@lianfang/contracts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import styles from './print-level.module.css';

/** A level as shape and character: a copy in black and white still reads. */
export function PrintLevel({ level }: { level: LevelFilter }) {
  const { levels } = useTexts();
  return (
    <span className={styles.level} data-level={level}>
      <LevelMark level={level} />
      {levels[level]}
    </span>
  );
}
