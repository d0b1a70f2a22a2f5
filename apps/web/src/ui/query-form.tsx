import type { ReactNode } from 'react';
import { useAdministrationTexts } from '../texts/use-administration-texts.ts';
import { Button } from './button.tsx';
import styles from './query-form.module.css';

interface QueryFormProps {
  label: string;
  /** What was typed; choices act at once and are not in it. */
  onSubmit: (typed: FormData) => void;
  onReset: () => void;
  /** Rows of choices, and the fields of the last row beside the buttons. */
  rows?: ReactNode;
  children: ReactNode;
}

/** 查询 on top of a list, with 查询 and 重置 where hands look for them. */
export function QueryForm({ label, onSubmit, onReset, rows, children }: QueryFormProps) {
  const { list } = useAdministrationTexts();
  return (
    <form
      className={styles.form}
      role="search"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget));
      }}
    >
      {rows}
      <div className={styles.fields}>
        {children}
        <div className={styles.buttons}>
          <Button type="submit" kind="primary">
            {list.submit}
          </Button>
          <Button onClick={onReset}>{list.reset}</Button>
        </div>
      </div>
    </form>
  );
}

/** Choices that act at once. */
export function QueryRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.row}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}

interface QueryFieldProps {
  label: string;
  htmlFor?: string;
  size?: 'small' | 'large';
  children: ReactNode;
}

export function QueryField({ label, htmlFor, size = 'small', children }: QueryFieldProps) {
  return (
    <div className={styles.field} data-size={size}>
      {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span aria-hidden="true">{label}</span>}
      {children}
    </div>
  );
}
