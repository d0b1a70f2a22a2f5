import { type LevelColor, RISK_LEVELS } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import type { ByLevel } from '../settings-draft.ts';
import styles from './setting.module.css';

interface LevelPreviewProps {
  colors: ByLevel<LevelColor>;
  words: Readonly<ByLevel<string>>;
  /** Of the words, where it is not that of the page. */
  language: string | undefined;
}

/** The badges as they will look: colour, shape and character, and what a copying machine makes of them. */
export function LevelPreview({ colors, words, language }: LevelPreviewProps) {
  const { organizations } = useAdministrationTexts();
  const { settings: texts } = organizations;
  const badges = RISK_LEVELS.map((level) => (
    <span key={level} className={styles.badge} data-level-color={colors[level]} lang={language}>
      <LevelMark level={level} />
      {words[level]}
    </span>
  ));
  const areAlike = new Set(Object.values(colors)).size < RISK_LEVELS.length;
  return (
    <>
      <div className={styles.preview}>
        <span>{texts.preview}</span>
        {badges}
      </div>
      <div className={styles.preview}>
        <span>{texts.previewPaper}</span>
        <span className={styles.paper}>{badges}</span>
      </div>
      <div role="status">{areAlike && <p className={styles.alike}>{texts.sameColors}</p>}</div>
    </>
  );
}
