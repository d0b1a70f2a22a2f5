import { type ReactNode, useEffect, useRef } from 'react';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { Button } from './button.tsx';
import styles from './confirm-dialog.module.css';
import { Dialog } from './dialog.tsx';
import { Form, FormActions, SubmitButton } from './form.tsx';
import { useForm } from './use-form.ts';

interface ConfirmDialogProps {
  title: string;
  /** What will happen, to whom. */
  children: ReactNode;
  /** The verb, as on the button that opened it. */
  action: string;
  /** What went wrong is told in the dialog, which stays open. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Asks before something that cannot be taken back; the focus stands on what does nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, action, onConfirm, onClose } = props;
  const { form: texts } = useOfficeTexts();
  const cancelRef = useRef<HTMLButtonElement>(null);
  useEffect(() => cancelRef.current?.focus(), []);
  const form = useForm({
    async send() {
      await onConfirm();
      onClose();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} label={title}>
        <div className={styles.text}>{children}</div>
        <FormActions>
          <SubmitButton>{action}</SubmitButton>
          <Button ref={cancelRef} onClick={onClose}>
            {texts.cancel}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
