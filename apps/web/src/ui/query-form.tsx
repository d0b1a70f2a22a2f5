import type { ReactNode } from 'react';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { Button } from './button.tsx';
import styles from './query-form.module.css';

interface QueryFormProps {
  label: string;
  /** What was typed; choices act at once and are not in it. */
  onSubmit: (typed: FormData) => void;
  onReset: () => void;
  /** Rows of choices, and the fields of the last row beside the buttons. */
  rows?: ReactNode;
  /** Beside the two buttons, and below all fields. */
  tools?: ReactNode;
  after?: ReactNode;
  children: ReactNode;
}

/** 查询 on top of a list, with 查询 and 重置 where hands look for them. */
export function QueryForm(props: QueryFormProps) {
  const { label, onSubmit, onReset, rows, tools, after, children } = props;
  const { list } = useOfficeTexts();
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
          {tools}
          <Button type="submit" kind="primary">
            {list.submit}
          </Button>
          <Button onClick={onReset}>{list.reset}</Button>
        </div>
      </div>
      {after}
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
  /** Beside something in the same line: its name needs no more than its own width. */
  isBeside?: boolean;
  children: ReactNode;
}

export function QueryField(props: QueryFieldProps) {
  const { label, htmlFor, size = 'small', isBeside = false, children } = props;
  return (
    <div className={styles.field} data-size={size} data-beside={isBeside || undefined}>
      {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span aria-hidden="true">{label}</span>}
      {children}
    </div>
  );
}
