import type { ReactNode } from 'react';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import styles from './form.module.css';
import { useField } from './form-context.ts';

export interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
}

interface FrameProps extends FieldProps {
  children: ReactNode;
}

/** Label, hint and what is wrong, around any one control. */
export function Field({ name, label, hint, children }: FrameProps) {
  const { id, hintId, errorId, error } = useField(name);
  const { form } = useOfficeTexts();
  return (
    <div className={styles.field} data-refused={error ? '' : undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className={styles.error}>
          <span className="visually-hidden">{form.titleBegin}</span>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

/** What ties a control to its label, its hint and what is wrong with it. */
export function useControl({
  name,
  hint,
  describedBy,
}: Pick<FieldProps, 'name' | 'hint'> & { describedBy?: string | undefined }) {
  const { id, hintId, errorId, error } = useField(name);
  const descriptions = [hint && hintId, error && errorId, describedBy].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-describedby': descriptions || undefined,
    'aria-invalid': error ? true : undefined,
  };
}
