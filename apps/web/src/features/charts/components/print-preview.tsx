import { useTexts } from '../../../texts/texts-context.tsx';
import type { PrintJob } from '../print-job.ts';
import type { PrintLayout, PrintSheet as Sheet } from '../print-layout.ts';
import { useFittingScale } from '../use-fitting-scale.ts';
import styles from './print-preview.module.css';
import { PrintSheet } from './print-sheet.tsx';

interface PrintPreviewProps {
  job: PrintJob;
  layout: PrintLayout;
}

/** The very sheets that will be printed, as wide as there is room. Whoever hears them hears what stands on each. */
export function PrintPreview({ job, layout }: PrintPreviewProps) {
  const { print: texts } = useTexts();
  const { pageCount, size, sheets } = layout;
  const [frameRef, scale] = useFittingScale(job.paper);
  return (
    <section className={styles.preview} aria-label={texts.preview}>
      <p role="status" className={styles.status}>
        {texts.pageCount(pageCount)} · {texts.size(size)}
      </p>
      <div ref={frameRef} className={styles.frame}>
        <ol className={styles.papers} data-paper={job.paper} style={{ '--scale': scale }}>
          {sheets.map((sheet) => (
            <li
              key={sheet.firstPage}
              className={styles.paper}
              style={{ '--pages': sheet.pageCount }}
            >
              <p className="visually-hidden">
                {texts.page(sheet.firstPage, pageCount)}
                <span lang="zh-CN">{listNames(sheet)}</span>
              </p>
              <div className={styles.scaled} aria-hidden="true">
                <PrintSheet job={job} sheet={sheet} layout={layout} />
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function listNames({ blocks }: Sheet): string {
  return blocks.map((block) => ('stage' in block ? ` ${block.stage.name}` : '')).join('');
}
