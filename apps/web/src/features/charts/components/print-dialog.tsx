import type { LevelFilter } from '@lianfang/contracts';
import { matchesLevels } from '@lianfang/domain';
import type { FormEvent } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { PAPERS, type Paper, type PrintJob } from '../print-job.ts';
import { PrintChoice } from './print-choice.tsx';
import styles from './print-dialog.module.css';
import { PrintPreview } from './print-preview.tsx';
import { PrintWork } from './print-work.tsx';

interface PrintDialogProps {
  job: PrintJob;
  /** The levels that the chart is filtered by. */
  levels: readonly LevelFilter[];
  onPaperChange: (paper: Paper) => void;
  onPartialChange: (isPartial: boolean) => void;
  onClose: () => void;
}

/** What to print, and the very sheets that will be printed. */
export function PrintDialog(props: PrintDialogProps) {
  const { job, levels, onPaperChange, onPartialChange, onClose } = props;
  const { chart: chartTexts, levels: levelTexts, print: texts } = useTexts();
  const total = job.chart.stages.length;
  const matching = job.chart.stages.filter((stage) => matchesLevels(stage, levels)).length;
  const words = levels.map((level) => levelTexts.spoken[level]).join(chartTexts.levelJoin);

  function print(event: FormEvent) {
    event.preventDefault();
    window.print();
  }

  return (
    <Dialog title={texts.title} onClose={onClose}>
      <div className={styles.content}>
        <form className={styles.options} onSubmit={print}>
          <PrintChoice
            title={texts.paper}
            options={PAPERS.map((paper) => ({ value: paper, label: texts.papers[paper] }))}
            chosen={job.paper}
            onChoose={onPaperChange}
          />
          {levels.length > 0 && (
            <PrintChoice
              title={texts.content}
              options={[
                { value: 'all', label: texts.everything(total) },
                { value: 'partial', label: texts.partly(words, matching, total) },
              ]}
              chosen={job.levels.length > 0 ? 'partial' : 'all'}
              onChoose={(content) => onPartialChange(content === 'partial')}
            />
          )}
          <Button kind="primary" type="submit">
            {chartTexts.print}
          </Button>
        </form>
        <PrintWork job={job}>{(layout) => <PrintPreview job={job} layout={layout} />}</PrintWork>
      </div>
    </Dialog>
  );
}
