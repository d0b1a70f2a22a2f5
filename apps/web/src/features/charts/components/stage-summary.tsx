import type { Stage } from '@lianfang/contracts';
import { memo } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { joinParties } from '../party-wording.ts';
import styles from './stage-summary.module.css';

/** What a collapsed stage still says, in one line; the style sheet shows it only then. */
export const StageSummary = memo(function StageSummary({ stage }: { stage: Stage }) {
  const all = useTexts();
  const { chart: texts } = all;
  const parties = joinParties(stage.responsibleParties, all);
  return (
    <>
      <p className={styles.risks}>
        <LevelBadge level={stage.riskLevel ?? 'unassessed'} />
        {texts.riskPointCount(stage.riskPoints.length)}
      </p>
      <p className={styles.measures} data-today="summary">
        <span>
          {texts.measureCount(stage.controlMeasures.length)}
          {parties !== '' && (
            <>
              {' · '}
              {texts.responsibleParty} <span lang="zh-CN">{parties}</span>
            </>
          )}
        </span>
      </p>
    </>
  );
});
