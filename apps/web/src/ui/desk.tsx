import type { ReactNode } from 'react';
import styles from './desk.module.css';

interface DeskProps {
  title: string;
  lead?: ReactNode;
  /** A word below the form. */
  foot?: ReactNode;
  children: ReactNode;
}

/** One form as the whole page: a sheet in the middle, with its title on top. */
export function Desk({ title, lead, foot, children }: DeskProps) {
  return (
    <section className={styles.desk}>
      <h1>{title}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
      {foot && <p className={styles.foot}>{foot}</p>}
    </section>
  );
}
