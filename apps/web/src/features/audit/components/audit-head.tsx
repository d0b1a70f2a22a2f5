import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { copyText } from '../../../lib/copy-text.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { auditQueries } from '../audit.queries.ts';
import styles from './audit-head.module.css';

/** The end of the chain, to be kept outside, and what keeps the log from change. */
export function AuditHead() {
  const { audit } = useAdministrationTexts();
  const { head: texts, entry } = audit;
  const { data: head, error, refetch } = useQuery(auditQueries.head());
  const [said, setSaid] = useState('');
  if (error && !head) return <Failure error={error} onRetry={refetch} />;
  if (!head) return <div className={styles.waiting} />;
  const { sequence, hash, guard } = head;
  async function copy() {
    const isCopied = await copyText(`${sequence} ${hash}`);
    setSaid(isCopied ? entry.copied : entry.copyFailed);
  }
  return (
    <section className={styles.head} aria-label={texts.title}>
      <div className={styles.line}>
        <h2>{texts.title}</h2>
        <span className={styles.sequence}>{texts.sequence(sequence)}</span>
        <code className={styles.hash}>{hash}</code>
        <Button kind="quiet" onClick={copy}>
          {texts.copy}
        </Button>
        <span role="status" className={styles.said}>
          {said}
        </span>
      </div>
      <details className={styles.guard}>
        <summary>
          <Tag tone={guard === 'right' ? 'good' : 'warn'}>{texts.guardNames[guard]}</Tag>
        </summary>
        <p>{texts.guards[guard]}</p>
        <p>{texts.explain}</p>
      </details>
    </section>
  );
}
