import { MAX_WORDS } from '@lianfang/contracts';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './search-field.module.css';

interface SearchFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  tone?: 'on-page' | 'on-header';
  ref?: Ref<HTMLInputElement>;
  /** What stands behind the words inside the field, such as where one is among the places found. */
  children?: ReactNode;
}

/** One field for words, named `q` in the form around it. */
export function SearchField({ label, tone = 'on-page', children, ...input }: SearchFieldProps) {
  return (
    <div className={classNames(styles.field, tone === 'on-header' && styles.onHeader)}>
      <label className={styles.label}>
        <svg className={styles.glass} viewBox="0 0 16 16" aria-hidden="true">
          <path d="M7 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6zM10.6 10.6 14.4 14.4" />
        </svg>
        <span className="visually-hidden">{label}</span>
        <input
          {...input}
          type="search"
          name="q"
          className={styles.input}
          maxLength={MAX_WORDS}
          autoComplete="off"
          enterKeyHint="search"
        />
      </label>
      {children}
    </div>
  );
}
