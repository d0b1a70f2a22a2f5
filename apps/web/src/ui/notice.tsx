import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  title: string;
  hint: string;
  /** Where the notice is the whole page its title is the page's heading. */
  heading?: 'h1' | 'h2';
  children?: ReactNode;
}

/** What stands where content would: nothing there, not found, refused, failed. */
export function Notice({ title, hint, heading: Heading = 'h2', children }: NoticeProps) {
  return (
    <section className={styles.notice}>
      <svg className={styles.picture} viewBox="0 0 48 64" aria-hidden="true">
        <path d="M24 18v8M24 42v6" />
        <rect x="8" y="4" width="32" height="14" rx="4" />
        <rect x="8" y="27" width="32" height="14" rx="4" strokeDasharray="4 3" />
        <rect x="8" y="49" width="32" height="11" rx="4" />
      </svg>
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.hint}>{hint}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  );
}
