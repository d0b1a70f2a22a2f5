import { type ReactNode, useEffect, useRef } from 'react';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { Button } from './button.tsx';
import styles from './confirm-dialog.module.css';
import { Dialog } from './dialog.tsx';
import { Form, FormActions, SubmitButton } from './form.tsx';
import { SendingProgress } from './sending-progress.tsx';
import { useForm } from './use-form.ts';

interface ConfirmDialogProps {
  title: string;
  /** What will happen, to whom. */
  children: ReactNode;
  /** The verb, as on the button that opened it. */
  action: string;
  /** What went wrong is told in the dialog, which stays open. */
  onConfirm: (signal: AbortSignal) => Promise<void>;
  /** Where it may take long: what is told once it was given up. */
  stopped?: string;
  onClose: () => void;
}

/** Asks before something that cannot be taken back; the focus stands on what does nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, action, onConfirm, stopped, onClose } = props;
  const { form: texts } = useOfficeTexts();
  const cancelRef = useRef<HTMLButtonElement>(null);
  useEffect(() => cancelRef.current?.focus(), []);
  const form = useForm({
    async send(_data, signal) {
      await onConfirm(signal);
      onClose();
    },
  });
  function close() {
    form.stop();
    onClose();
  }
  return (
    <Dialog title={title} onClose={close}>
      <Form form={form} label={title}>
        <div className={styles.text}>{children}</div>
        {stopped && <SendingProgress form={form} stopped={stopped} />}
        <FormActions>
          <SubmitButton>{action}</SubmitButton>
          <Button ref={cancelRef} onClick={close}>
            {texts.cancel}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
