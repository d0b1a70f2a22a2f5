import type { RiskLevel } from '@lianfang/contracts';
import { findWords } from '@lianfang/domain';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { MarkedText } from '../../../ui/marked-text.tsx';
import styles from './numbered-texts.module.css';

interface Entry {
  id: string;
  text: string;
  /** Set where a risk point overrides the level of its stage. */
  riskLevel?: RiskLevel | null;
}

interface NumberedTextsProps {
  entries: readonly Entry[];
  words: string;
}

/** Official wording, numbered by position as on paper. */
export function NumberedTexts({ entries, words }: NumberedTextsProps) {
  return (
    <ol className={styles.list} lang="zh-CN">
      {entries.map((entry) => (
        <li key={entry.id} data-part={entry.id}>
          <MarkedText text={entry.text} matches={findWords(entry.text, words)} />
          {entry.riskLevel && (
            <span className={styles.level}>
              <LevelBadge level={entry.riskLevel} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
