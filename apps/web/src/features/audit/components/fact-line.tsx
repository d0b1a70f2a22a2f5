import type { AuditEntry } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { compareFacts } from '../compare-facts.ts';
import { useFactWords } from '../use-fact-words.ts';
import styles from './fact-diff.module.css';

interface FactLineProps extends Pick<AuditEntry, 'before' | 'after'> {
  names: ReadonlyMap<string, string>;
}

/** Ids that say nothing to a reader; the entry itself, in the log, has them. */
const UNTOLD = new Set(['handOver', 'userId']);

/** What came, in a line: field by field, with what was there before where it is another. */
export function FactLine({ before, after, names }: FactLineProps) {
  const { audit } = useAdministrationTexts();
  const { describeField, nameOf } = useFactWords(names);
  const rows = compareFacts(before, after).filter(
    ({ path, before, after }) =>
      after !== undefined && (after ?? before) != null && !UNTOLD.has(String(path[0])),
  );
  return (
    <span className={styles.line}>
      {rows.map(({ path, before, after, isChanged }) => (
        <span key={path.join('/')}>
          {audit.entry.named(nameOf(path))}
          {isChanged && before !== undefined && before !== null && (
            <>
              <del lang="zh-CN">{describeField(path, before)}</del> →{' '}
            </>
          )}
          <span lang="zh-CN">{describeField(path, after)}</span>
        </span>
      ))}
    </span>
  );
}
