import { MAX_WORDS } from '@lianfang/contracts';
import { classNames } from '../lib/class-names.ts';
import styles from './search-field.module.css';

interface SearchFieldProps {
  label: string;
  placeholder: string;
  /** What the field begins with; give the field a `key` to begin anew. */
  words: string;
  tone?: 'on-page' | 'on-header';
}

/** One field for words, named `q` in the form around it. */
export function SearchField({ label, placeholder, words, tone = 'on-page' }: SearchFieldProps) {
  return (
    <label className={classNames(styles.field, tone === 'on-header' && styles.onHeader)}>
      <svg className={styles.glass} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M7 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6zM10.6 10.6 14.4 14.4" />
      </svg>
      <span className="visually-hidden">{label}</span>
      <input
        type="search"
        name="q"
        className={styles.input}
        placeholder={placeholder}
        defaultValue={words}
        maxLength={MAX_WORDS}
        autoComplete="off"
        enterKeyHint="search"
      />
    </label>
  );
}
