import type { PartyImport } from '@lianfang/contracts';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { StatusMessage } from '../../../ui/status-message.tsx';
import { usePartyImport } from '../use-party-import.ts';
import styles from './import-dialog.module.css';
import { ImportPreview } from './import-preview.tsx';
import { ImportRefusal } from './import-refusal.tsx';
import { ImportSource } from './import-source.tsx';

interface ImportDialogProps {
  onDone: (report: PartyImport) => Promise<void>;
  onClose: () => void;
}

/** A sheet is chosen, checked and looked at before anything is changed. What is refused can be mended and tried again. */
export function ImportDialog({ onDone, onClose }: ImportDialogProps) {
  const { sheet: texts } = useAdministrationTexts().parties;
  const { states } = useTexts();
  const { state, check, submit, cancel, chooseAgain } = usePartyImport(onDone);
  const { kind } = state;
  const bodyRef = useRef<HTMLDivElement>(null);
  const wasKind = useRef(kind);
  useEffect(() => {
    // The button that led here is gone, and the focus with it.
    if (wasKind.current !== kind) bodyRef.current?.focus();
    wasKind.current = kind;
  }, [kind]);
  const leave = (
    <>
      <Button onClick={chooseAgain}>{texts.again}</Button>
      <Button onClick={onClose}>{states.close}</Button>
    </>
  );
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <div ref={bodyRef} className={styles.body} tabIndex={-1}>
        {kind === 'choosing' && (
          <>
            <StatusMessage
              tone={state.note === 'tooLarge' || state.note === 'unreadable' ? 'warning' : 'news'}
            >
              {state.note && texts[state.note]}
            </StatusMessage>
            <ImportSource onChoose={check} />
            <div className={styles.actions}>
              <Button onClick={onClose}>{states.close}</Button>
            </div>
          </>
        )}
        {kind !== 'choosing' && <p className={styles.file}>{texts.chosen(state.sheet.name)}</p>}
        {(kind === 'checking' || kind === 'importing') && (
          <>
            <progress className={styles.progress} aria-label={texts.progress} />
            <p role="status">{texts[kind]}</p>
            <div className={styles.actions}>
              <Button onClick={cancel}>{texts.stop}</Button>
            </div>
          </>
        )}
        {kind === 'checked' && (
          <ImportPreview report={state.report} onSubmit={() => submit(state.sheet)}>
            {leave}
          </ImportPreview>
        )}
        {kind === 'refused' && (
          <ImportRefusal error={state.error} sheet={state.sheet.content}>
            {leave}
          </ImportRefusal>
        )}
      </div>
    </Dialog>
  );
}
