import { PARTY_ACTS, type PartyImport } from '@lianfang/contracts';
import type { ReactNode } from 'react';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { StatusMessage } from '../../../ui/status-message.tsx';
import styles from './import-dialog.module.css';

type Change = PartyImport['changes'][number];

/** Rows that are listed one by one; whoever changes more looks at the counts. */
const LISTED = 50;

interface ImportPreviewProps {
  report: PartyImport;
  onSubmit: () => void;
  /** What else can be done. */
  children: ReactNode;
}

/** What a sheet would do: in numbers, and row by row. */
export function ImportPreview({ report, onSubmit, children }: ImportPreviewProps) {
  const { sheet: texts } = useAdministrationTexts().parties;
  const { rows, changes, unchanged } = report;
  const hasChanges = changes.length > 0;
  return (
    <>
      <StatusMessage tone="news">
        {hasChanges ? texts.checked(rows, changes.length) : texts.unchanged(rows)}
      </StatusMessage>
      {hasChanges && (
        <dl className={styles.counts} aria-label={texts.counts}>
          {PARTY_ACTS.map((act) => (
            <div key={act}>
              <dt>{texts.acts[act]}</dt>
              <dd>{report[act]}</dd>
            </div>
          ))}
          <div>
            <dt>{texts.same}</dt>
            <dd>{unchanged}</dd>
          </div>
        </dl>
      )}
      <div className={styles.actions}>
        {hasChanges && (
          <Button kind="primary" onClick={onSubmit}>
            {texts.submit(changes.length)}
          </Button>
        )}
        {children}
      </div>
      {hasChanges && (
        <>
          <ul className={styles.rows} aria-label={texts.changes}>
            {changes.slice(0, LISTED).map((change) => (
              <ChangedRow key={change.row} change={change} />
            ))}
          </ul>
          {changes.length > LISTED && <p>{texts.more(changes.length - LISTED)}</p>}
        </>
      )}
    </>
  );
}

function ChangedRow({ change: { row, name, organization, acts, fields } }: { change: Change }) {
  const { sheet: texts, kinds } = useAdministrationTexts().parties;
  const { kind, ...rest } = fields;
  const isNew = acts.includes('created');
  const written = {
    ...rest,
    kind: kind && {
      before: kind.before && kinds[kind.before],
      after: kind.after && kinds[kind.after],
    },
  };
  return (
    <li>
      <span className={styles.row}>{texts.row(row)}</span>
      <span className={styles.act}>{acts.map((act) => texts.acts[act]).join(' · ')}</span>
      <span lang="zh-CN">{texts.place(name, organization)}</span>
      {(['name', 'kind', 'section', 'contact'] as const).map((column) => {
        const field = written[column];
        // The name of a new one stands before it.
        if (!field || (isNew && column === 'name')) return null;
        const after = field.after ?? texts.empty;
        return (
          <span key={column} className={styles.detail}>
            {isNew
              ? texts.newField(texts.columns[column], after)
              : texts.field(texts.columns[column], field.before ?? texts.empty, after)}
          </span>
        );
      })}
    </li>
  );
}
