import { type ReactNode, useContext, useId } from 'react';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import styles from './form.module.css';
import { FormContext } from './form-context.ts';
import type { FormState } from './use-form.ts';

interface FormProps {
  form: FormState;
  label: string;
  children: ReactNode;
}

/** A form that says on top what was wrong with it, and beside each field. Its fields name themselves. */
export function Form({ form, label, children }: FormProps) {
  const id = useId();
  const { errors, attempt, isSending, onSubmit } = form;
  const { form: texts } = useOfficeTexts();
  return (
    <FormContext value={{ id, errors, isSending }}>
      <form className={styles.form} aria-label={label} noValidate onSubmit={onSubmit}>
        {errors.length > 0 && <ErrorSummary key={attempt} formId={id} errors={errors} />}
        {children}
        <p role="status" className="visually-hidden">
          {isSending && texts.sending}
        </p>
      </form>
    </FormContext>
  );
}

interface SubmitButtonProps {
  children: ReactNode;
  /** Stands in for the label while the form is on its way. */
  sending?: string;
}

/** It stays where it is and keeps the focus while the form is on its way; the form takes no second try. */
export function SubmitButton({ children, sending }: SubmitButtonProps) {
  const { isSending } = useContext(FormContext);
  const { form } = useOfficeTexts();
  return (
    <Button kind="primary" type="submit" aria-disabled={isSending || undefined}>
      {isSending && <span className={styles.turning} aria-hidden="true" />}
      {isSending ? (sending ?? form.sending) : children}
    </Button>
  );
}

/** The buttons under a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
