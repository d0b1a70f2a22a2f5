import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { PrintJob } from '../print-job.ts';
import type { PrintLayout } from '../print-layout.ts';
import { usePrintLayout } from '../use-print-layout.ts';
import { PrintBlockView } from './print-block.tsx';
import { PrintHeading } from './print-heading.tsx';
import { PrintColumns, PrintContinued, PrintFoot, PrintRunningHead } from './print-margins.tsx';
import styles from './print-sheet.module.css';

interface PrintWorkProps {
  job: PrintJob;
  children: (layout: PrintLayout) => ReactNode;
}

/** Draws a job once where nobody sees it, to learn how high everything is, and then what comes of it. */
export function PrintWork({ job, children }: PrintWorkProps) {
  const { task, galleyRef, layout } = usePrintLayout(job);
  if (layout) return children(layout);
  // In the body: a dialog is not shown yet, and so without any height, when its content is measured.
  return createPortal(
    <div className={styles.box} aria-hidden="true">
      <div
        ref={galleyRef}
        className={styles.galley}
        data-paper={job.paper}
        data-branching={task.lanes > 0 || undefined}
        style={{ '--lanes': task.lanes }}
      >
        <PrintHeading job={job} />
        <PrintRunningHead chart={job.chart} />
        <PrintColumns />
        {task.blocks.map((block) => (
          <PrintBlockView key={block.key} block={block} chart={job.chart} />
        ))}
        <PrintContinued />
        <PrintFoot chart={job.chart} page={1} pageCount={1} />
      </div>
    </div>,
    document.body,
  );
}
