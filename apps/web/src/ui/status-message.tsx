import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './status-message.module.css';

interface StatusMessageProps {
  tone?: 'done' | 'news' | 'warning';
  /** Nothing, as long as there is nothing to say: the place that speaks has to be there before. */
  children: ReactNode;
}

/** What was done, said to everybody: on the page and by a screen reader. */
export function StatusMessage({ tone = 'done', children }: StatusMessageProps) {
  return (
    <div role="status">
      {children && (
        <p className={classNames(styles.message, styles[tone])}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={SIGNS[tone]} />
          </svg>
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}

const SIGNS = {
  done: 'M2.5 8.5 6.5 12.5 13.5 4',
  news: 'M8 7v6M8 3v1.2',
  warning: 'M8 2.5v6.5M8 11.7v1.6',
};
