import type { RiskPoint } from '@lianfang/contracts';
import { memo } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import styles from './box.module.css';
import { NumberedTexts } from './numbered-texts.tsx';

interface RiskBoxProps {
  riskPoints: readonly RiskPoint[];
  words: string;
}

export const RiskBox = memo(function RiskBox({ riskPoints, words }: RiskBoxProps) {
  const { chart: texts } = useTexts();
  return (
    <div className={styles.risks}>
      <h4 className={styles.title}>{texts.riskPoints}</h4>
      {riskPoints.length === 0 ? (
        <p className={styles.missing}>{texts.noRiskPoints}</p>
      ) : (
        <NumberedTexts entries={riskPoints} words={words} />
      )}
    </div>
  );
});
