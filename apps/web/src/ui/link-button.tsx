import type { AnchorHTMLAttributes } from 'react';
import styles from './button.module.css';

/** Looks like a button and is a link: a file to fetch, an address to copy. */
export function LinkButton(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...props} className={styles.button} />;
}
