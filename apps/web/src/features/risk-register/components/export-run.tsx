import { formatCount } from '../../../lib/format-count.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Button } from '../../../ui/button.tsx';
import type { ExportProgress } from '../export-file.ts';
import { kilobytesOf } from '../kilobytes.ts';
import styles from './export-dialog.module.css';

interface ExportRunProps {
  /** null until the first bytes come. */
  progress: ExportProgress | null;
  /** How many rows the list has, where the file does not say. */
  total: number | undefined;
  onCancel: () => void;
}

export function ExportRun({ progress, total: known, onCancel }: ExportRunProps) {
  const { exporting: texts } = useRegisterTexts();
  const total = progress?.total ?? known;
  const rows = progress?.rows ?? 0;
  const isCounted = progress !== null && total !== undefined;
  return (
    <div className={styles.run}>
      <progress
        aria-label={texts.progress}
        max={total}
        {...(isCounted && { value: Math.min(rows, total) })}
      />
      <p className={styles.said}>
        <span>{isCounted ? texts.rows(formatCount(rows), formatCount(total)) : texts.waiting}</span>
        {progress && <span>{texts.size(kilobytesOf(progress.bytes))}</span>}
      </p>
      <div className={styles.actions}>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
