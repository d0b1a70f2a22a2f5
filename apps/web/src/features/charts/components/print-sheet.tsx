import { useTexts } from '../../../texts/texts-context.tsx';
import { isOfFlow } from '../print-blocks.ts';
import type { PrintJob } from '../print-job.ts';
import type { PrintLayout, PrintSheet as Sheet } from '../print-layout.ts';
import { PrintBlockView } from './print-block.tsx';
import { PrintHeading } from './print-heading.tsx';
import { PrintColumns, PrintContinued, PrintFoot, PrintRunningHead } from './print-margins.tsx';
import styles from './print-sheet.module.css';

interface PrintSheetProps {
  job: PrintJob;
  sheet: Sheet;
  layout: PrintLayout;
}

/** A sheet of paper without its margins, the same in the preview and in print. */
export function PrintSheet({ job, sheet, layout }: PrintSheetProps) {
  const { print: texts } = useTexts();
  const { size, lanes, pageCount } = layout;
  const lastPage = sheet.firstPage + sheet.pageCount - 1;
  return (
    <section
      className={styles.sheet}
      data-paper={job.paper}
      data-branching={lanes > 0 || undefined}
      style={{
        fontSize: `${size}pt`,
        '--air': `${sheet.air}px`,
        '--lanes': lanes,
        '--pages': sheet.pageCount,
      }}
      aria-label={texts.page(sheet.firstPage, pageCount)}
    >
      {sheet.firstPage === 1 ? <PrintHeading job={job} /> : <PrintRunningHead chart={job.chart} />}
      {sheet.blocks.some(isOfFlow) && <PrintColumns />}
      {sheet.blocks.map((block) => (
        <PrintBlockView key={block.key} block={block} chart={job.chart} />
      ))}
      {sheet.isContinued && <PrintContinued />}
      <PrintFoot chart={job.chart} page={lastPage} pageCount={pageCount} />
    </section>
  );
}
