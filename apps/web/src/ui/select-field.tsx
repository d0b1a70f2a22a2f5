import type { SelectHTMLAttributes } from 'react';
import { Field, type FieldProps, useControl } from './field.tsx';
import styles from './form.module.css';

interface SelectFieldProps
  extends FieldProps,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'className'> {
  /** `lang` where a text is a name, and so the same in every language of the page. */
  options: readonly { value: string; text: string; lang?: string }[];
}

/** One of a few. */
export function SelectField({ name, label, hint, options, ...select }: SelectFieldProps) {
  const control = useControl({ name, hint });
  return (
    <Field name={name} label={label} hint={hint}>
      <select {...select} {...control} className={styles.control}>
        {options.map(({ value, text, lang }) => (
          <option key={value} value={value} lang={lang}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
