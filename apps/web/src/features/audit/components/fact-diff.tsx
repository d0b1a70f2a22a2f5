import type { AuditEntry } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { compareFacts, type Fact, type FactRow } from '../compare-facts.ts';
import { useFactWords } from '../use-fact-words.ts';
import styles from './fact-diff.module.css';

interface FactDiffProps extends Pick<AuditEntry, 'before' | 'after'> {
  names: ReadonlyMap<string, string>;
}

/** Before and after, field by field: what went is struck through, what came is marked, and both are said. */
export function FactDiff({ before, after, names }: FactDiffProps) {
  const { audit } = useAdministrationTexts();
  const { entry: texts } = audit;
  const rows = compareFacts(before, after);
  const isOneSided = before === null || after === null;
  if (rows.length === 0) return <p className={styles.none}>{texts.noFacts}</p>;
  return (
    <table className={styles.diff}>
      <caption>{isOneSided ? texts.facts : texts.changes}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.field}</th>
          {before && <th scope="col">{texts.before}</th>}
          {after && <th scope="col">{texts.after}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.path.join('/')}
            row={row}
            sides={{ before: before !== null, after: after !== null }}
            names={names}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: FactRow;
  sides: { before: boolean; after: boolean };
  names: ReadonlyMap<string, string>;
}

function Row({ row, sides, names }: RowProps) {
  const { audit } = useAdministrationTexts();
  const { entry: texts } = audit;
  const { describeField, nameOf } = useFactWords(names);
  const describe = (fact: Fact | undefined) => describeField(row.path, fact);
  const isChanged = row.isChanged && sides.before && sides.after;
  return (
    <tr data-changed={isChanged || undefined}>
      <th scope="row">
        {nameOf(row.path)}
        {sides.before && sides.after && (
          <span className={styles.mark}>{isChanged ? texts.changed : texts.unchanged}</span>
        )}
      </th>
      {sides.before && (
        <td data-heading={texts.before}>
          <Side
            fact={row.before}
            others={row.after}
            isChanged={isChanged}
            describe={describe}
            as="del"
          />
        </td>
      )}
      {sides.after && (
        <td data-heading={texts.after}>
          <Side
            fact={row.after}
            others={row.before}
            isChanged={isChanged}
            describe={describe}
            as="ins"
          />
        </td>
      )}
    </tr>
  );
}

interface SideProps {
  fact: Fact | undefined;
  others: Fact | undefined;
  isChanged: boolean;
  describe: (fact: Fact | undefined) => string;
  as: 'del' | 'ins';
}

/** Of a list only the parts that are missing on the other side are marked. */
function Side({ fact, others, isChanged, describe, as: Mark }: SideProps) {
  const isEmpty = fact === undefined || fact === null || fact === '';
  if (!isChanged || isEmpty) return <span lang="zh-CN">{describe(fact)}</span>;
  if (!Array.isArray(fact)) return <Mark lang="zh-CN">{describe(fact)}</Mark>;
  const known = new Set(Array.isArray(others) ? others.map(describe) : []);
  return (
    <ul className={styles.items}>
      {fact.map(describe).map((item) => (
        <li key={item} lang="zh-CN">
          {known.has(item) ? item : <Mark>{item}</Mark>}
        </li>
      ))}
    </ul>
  );
}
