import { Link } from 'react-router';
import { formatCount } from '../../../lib/format-count.ts';
import styles from './register-matrix.module.css';

interface MatrixNumberProps {
  count: number;
  /** What the link leads to, in words. */
  label: string;
  /** undefined: no filter shows these rows alone. */
  to: string | undefined;
}

/** A number of the matrix, leading to the rows behind it; nothing leads to no rows. */
export function MatrixNumber({ count, label, to }: MatrixNumberProps) {
  if (count === 0) {
    return (
      <>
        <span aria-hidden="true" className={styles.zero}>
          —
        </span>
        <span className="visually-hidden">0</span>
      </>
    );
  }
  if (to === undefined) return <span className={styles.number}>{formatCount(count)}</span>;
  return (
    <Link to={to} className={styles.number} aria-label={label}>
      {formatCount(count)}
    </Link>
  );
}
