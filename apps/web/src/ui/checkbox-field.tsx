import type { InputHTMLAttributes } from 'react';
import type { FieldProps } from './field.tsx';
import { useControl } from './field.tsx';
import styles from './form.module.css';
import { useField } from './form-context.ts';

type CheckboxFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'className' | 'type'>;

/** Yes or no. */
export function CheckboxField({ name, label, hint, ...input }: CheckboxFieldProps) {
  const control = useControl({ name, hint });
  const { hintId, errorId, error } = useField(name);
  return (
    <div className={styles.field} data-refused={error ? '' : undefined}>
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
      <label className={styles.choice}>
        <input {...input} {...control} type="checkbox" />
        {label}
      </label>
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
