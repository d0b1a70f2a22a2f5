import type { ControlMeasure } from '@lianfang/contracts';
import { useState } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { stageControl } from '../use-stage-focus.ts';
import { NumberedTexts } from './numbered-texts.tsx';
import styles from './shared-measures.module.css';

interface SharedMeasuresProps {
  stageId: string;
  measures: readonly ControlMeasure[];
}

/** The measures of the whole chart, shown with a stage when a reader wants them there. */
export function SharedMeasures({ stageId, measures }: SharedMeasuresProps) {
  const { chart: texts } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (measures.length === 0) return null;
  const listId = `shared-measures-${stageId}`;
  return (
    <div className={styles.shared}>
      <button
        {...stageControl}
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.sharedMeasures(measures.length)}
      </button>
      <div id={listId}>{isOpen && <NumberedTexts entries={measures} words="" />}</div>
    </div>
  );
}
