import type { ControlMeasure, Stage } from '@lianfang/contracts';
import { memo } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import styles from './box.module.css';
import { NumberedTexts } from './numbered-texts.tsx';
import { ResponsibleParties } from './responsible-parties.tsx';
import { SharedMeasures } from './shared-measures.tsx';

interface MeasureBoxProps {
  stage: Stage;
  chartMeasures: readonly ControlMeasure[];
  words: string;
}

export const MeasureBox = memo(function MeasureBox(props: MeasureBoxProps) {
  const { stage, chartMeasures, words } = props;
  const { chart: texts } = useTexts();
  return (
    <div className={styles.measures}>
      <h4 className={styles.title}>{texts.controlMeasures}</h4>
      {stage.controlMeasures.length === 0 ? (
        <p className={styles.missing}>{texts.noMeasures}</p>
      ) : (
        <NumberedTexts entries={stage.controlMeasures} words={words} />
      )}
      <SharedMeasures stageId={stage.id} measures={chartMeasures} />
      <ResponsibleParties stageId={stage.id} parties={stage.responsibleParties} words={words} />
    </div>
  );
});
