import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { Button } from './button.tsx';
import styles from './sending-progress.module.css';
import { StatusMessage } from './status-message.tsx';
import type { FormState } from './use-form.ts';

interface SendingProgressProps {
  form: FormState;
  /** What is told once it was given up. */
  stopped: string;
}

/** Of a form whose sending may take long; comes into sight after a second, and gives it up. */
export function SendingProgress({ form, stopped }: SendingProgressProps) {
  const { form: texts } = useOfficeTexts();
  return (
    <>
      <StatusMessage tone="news">{form.wasStopped && stopped}</StatusMessage>
      {form.isSending && (
        <div className={styles.sending}>
          <progress aria-label={texts.progress} />
          <Button
            onClick={(event) => {
              // It is gone in a moment, and the focus with it.
              event.currentTarget.form?.querySelector<HTMLElement>('[type="submit"]')?.focus();
              form.stop();
            }}
          >
            {texts.stop}
          </Button>
        </div>
      )}
    </>
  );
}
