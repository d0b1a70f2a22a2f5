import { useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import type { PrintJob } from '../print-job.ts';
import styles from './print-sheet.module.css';
import { PrintSheet } from './print-sheet.tsx';
import { PrintWork } from './print-work.tsx';

/** The sheets as they are printed, in place of everything else on the page. */
export function PrintStack({ job }: { job: PrintJob }) {
  useLayoutEffect(() => {
    document.documentElement.dataset.sheets = '';
    return () => {
      delete document.documentElement.dataset.sheets;
    };
  }, []);
  return createPortal(
    <PrintWork job={job}>
      {(layout) => (
        <div className={styles.stack}>
          {layout.sheets.map((sheet) => (
            <PrintSheet key={sheet.firstPage} job={job} sheet={sheet} layout={layout} />
          ))}
        </div>
      )}
    </PrintWork>,
    document.body,
  );
}
