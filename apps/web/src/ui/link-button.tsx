import type { AnchorHTMLAttributes } from 'react';
import { classNames } from '../lib/class-names.ts';
import buttonStyles from './button.module.css';
import styles from './link-button.module.css';

/** Looks like a button and is a link: a file to fetch, an address to copy. */
export function LinkButton(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...props} className={classNames(buttonStyles.button, styles.link)} />;
}
