import type { ReactNode } from 'react';
import styles from './tag.module.css';

export type TagTone = 'good' | 'plain' | 'warn' | 'bad';

/** A mark of its own for every tone: a copy in black and white still tells them apart. */
const MARKS: Record<TagTone, string> = { good: '✓', plain: '', warn: '!', bad: '×' };

/** A state in a word. */
export function Tag({ tone, children }: { tone: TagTone; children: ReactNode }) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {MARKS[tone] && (
        <span className={styles.mark} aria-hidden="true">
          {MARKS[tone]}
        </span>
      )}
      {children}
    </span>
  );
}
