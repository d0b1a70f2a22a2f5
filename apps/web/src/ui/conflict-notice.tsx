import { useAdministrationTexts } from '../texts/use-administration-texts.ts';
import { Button } from './button.tsx';
import styles from './conflict-notice.module.css';

export interface ConflictField {
  name: string;
  theirs: string;
  mine: string;
}

interface ConflictNoticeProps {
  /** Fields that may differ; those that do are shown. */
  fields: readonly ConflictField[];
  onTake: () => void;
}

/** Somebody was quicker: theirs beside mine, and nothing of what was typed is lost. */
export function ConflictNotice({ fields, onTake }: ConflictNoticeProps) {
  const { conflict } = useAdministrationTexts();
  const differing = fields.filter(({ theirs, mine }) => theirs !== mine);
  return (
    <section className={styles.notice} aria-label={conflict.title}>
      <p>{differing.length === 0 ? conflict.same : conflict.hint}</p>
      {differing.map(({ name, theirs, mine }) => (
        <dl key={name} className={styles.field}>
          <div className={styles.name}>
            <dt className="visually-hidden">{conflict.field}</dt>
            <dd>{name}</dd>
          </div>
          <div>
            <dt>{conflict.theirs}</dt>
            <dd>{theirs}</dd>
          </div>
          <div className={styles.mine}>
            <dt>{conflict.mine}</dt>
            <dd>{mine}</dd>
          </div>
        </dl>
      ))}
      {differing.length > 0 && <Button onClick={onTake}>{conflict.take}</Button>}
    </section>
  );
}
