import { EXPORT_FORMATS, type ExportFormat } from '@lianfang/contracts';
import { useState } from 'react';
import { formatCount } from '../../../lib/format-count.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { StatusMessage } from '../../../ui/status-message.tsx';
import { kilobytesOf } from '../kilobytes.ts';
import { useExport } from '../use-export.ts';
import styles from './export-dialog.module.css';
import { ExportFailure } from './export-failure.tsx';
import { ExportRun } from './export-run.tsx';

interface ExportDialogProps {
  /** How many rows there are; undefined as long as nobody knows. */
  total: number | undefined;
  addressOf: (format: ExportFormat) => string;
  onClose: () => void;
}

/** The rows of the list as a file. It is fetched with its progress in sight, and can be given up at any moment. */
export function ExportDialog({ total, addressOf, onClose }: ExportDialogProps) {
  const { exporting: texts } = useRegisterTexts();
  const { states } = useTexts();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const { state, start, cancel, reset } = useExport();
  const begin = () => start(addressOf(format), format);
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <div className={styles.body}>
        <p>{total === undefined ? texts.whatAll : texts.what(formatCount(total))}</p>
        <StatusMessage tone={state.kind === 'done' ? 'done' : 'news'}>
          {state.kind === 'done'
            ? texts.done(state.name, kilobytesOf(state.bytes))
            : state.kind === 'ready' && state.wasCancelled && texts.cancelled}
        </StatusMessage>
        {state.kind === 'failed' && <ExportFailure error={state.error} />}
        {state.kind === 'running' ? (
          <ExportRun progress={state.progress} total={total} onCancel={cancel} />
        ) : (
          <>
            {state.kind !== 'done' && <FormatChoice chosen={format} onChoose={setFormat} />}
            <div className={styles.actions}>
              {state.kind === 'done' ? (
                <Button onClick={reset}>{texts.again}</Button>
              ) : (
                <Button kind="primary" onClick={begin}>
                  {texts.start}
                </Button>
              )}
              <Button onClick={onClose}>{states.close}</Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

interface FormatChoiceProps {
  chosen: ExportFormat;
  onChoose: (format: ExportFormat) => void;
}

function FormatChoice({ chosen, onChoose }: FormatChoiceProps) {
  const { exporting: texts } = useRegisterTexts();
  return (
    <fieldset className={styles.formats}>
      <legend className="visually-hidden">{texts.format}</legend>
      {EXPORT_FORMATS.map((format) => (
        <label key={format}>
          <input
            type="radio"
            name="format"
            checked={format === chosen}
            aria-describedby={`format-${format}`}
            onChange={() => onChoose(format)}
          />
          <span>
            <span className={styles.format}>{texts.formats[format]}</span>
            <span id={`format-${format}`} className={styles.hint}>
              {texts.formatHints[format]}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
