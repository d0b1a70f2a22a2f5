import type { Stage } from '@lianfang/contracts';
import { useTexts } from '../../../texts/texts-context.tsx';
import styles from './box.module.css';
import { NumberedTexts } from './numbered-texts.tsx';
import { ResponsibleParties } from './responsible-parties.tsx';

interface MeasureBoxProps {
  stage: Stage;
  words: string;
}

export function MeasureBox({ stage, words }: MeasureBoxProps) {
  const { chart: texts } = useTexts();
  return (
    <div className={styles.measures}>
      <h4 className={styles.title}>{texts.controlMeasures}</h4>
      {stage.controlMeasures.length === 0 ? (
        <p className={styles.missing}>{texts.noMeasures}</p>
      ) : (
        <NumberedTexts entries={stage.controlMeasures} words={words} />
      )}
      <ResponsibleParties parties={stage.responsibleParties} />
    </div>
  );
}
