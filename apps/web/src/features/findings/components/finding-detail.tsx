import type { Finding } from '@lianfang/contracts';
import { findWords } from '@lianfang/domain';
import { formatDate } from '../../../lib/format-date.ts';
import { useFindingsTexts } from '../../../texts/use-findings-texts.ts';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { MarkedText } from '../../../ui/marked-text.tsx';
import styles from './finding-table.module.css';

/** Which rule found it, in which words, and what it stands against. */
export function FindingDetail({ finding }: { finding: Finding }) {
  const texts = useFindingsTexts();
  const { rule, text, slip } = finding;
  return (
    <>
      <p className={styles.rule}>{texts.rules[rule]}</p>
      {text !== null && (
        <p className={styles.text} lang="zh-CN">
          <MarkedText text={text} matches={slip ? findWords(text, slip.written) : []} />
        </p>
      )}
      <Note finding={finding} />
    </>
  );
}

function Note({ finding: { rule, slip, level, otherLevels, chart } }: { finding: Finding }) {
  const texts = useFindingsTexts();
  if (slip) return <p className={styles.note}>{texts.slip(slip.written, slip.meant)}</p>;
  if (level) {
    return (
      <p className={styles.note}>
        {texts.levelHere} <LevelBadge level={level} />
        {texts.levelsElsewhere}
        {otherLevels.map((other) => (
          <LevelBadge key={other} level={other} />
        ))}
      </p>
    );
  }
  if (rule === 'not-reviewed-for-a-year') {
    return <p className={styles.note}>{texts.publishedAt(formatDate(chart.publishedAt))}</p>;
  }
  return null;
}
