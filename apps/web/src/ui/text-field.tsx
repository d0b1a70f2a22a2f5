import type { InputHTMLAttributes } from 'react';
import { Field, type FieldProps, useControl } from './field.tsx';
import styles from './form.module.css';

type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'className'>;

/** One line of text. */
export function TextField({ name, label, hint, ...input }: TextFieldProps) {
  const control = useControl({ name, hint });
  return (
    <Field name={name} label={label} hint={hint}>
      <input type="text" {...input} {...control} className={styles.control} />
    </Field>
  );
}
