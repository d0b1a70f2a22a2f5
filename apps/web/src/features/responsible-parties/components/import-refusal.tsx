import type { PartyColumn, Problem } from '@lianfang/contracts';
import { type ReactNode, useState } from 'react';
import { RefusedError } from '../../../lib/http.ts';
import { saveFile } from '../../../lib/named-file.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { explainRefusal } from '../../../ui/explain-refusal.ts';
import { fetchFaultySheet } from '../party-sheets.ts';
import styles from './import-dialog.module.css';

const LISTED = 50;

interface ImportRefusalProps {
  error: Error;
  sheet: Blob;
  /** What else can be done. */
  children: ReactNode;
}

/** Why nothing was imported: row by row where it is the rows, and the sheet with all of it to take along. */
export function ImportRefusal({ error, sheet, children }: ImportRefusalProps) {
  const { sheet: texts } = useAdministrationTexts().parties;
  const { states } = useTexts();
  const { form } = useOfficeTexts();
  const [failure, setFailure] = useState<Error | null>(null);
  const faults = listFaults(error);
  async function download() {
    setFailure(null);
    try {
      saveFile(await fetchFaultySheet(sheet));
    } catch (thrown) {
      if (thrown instanceof Error) setFailure(thrown);
    }
  }
  const told = failure ?? (faults.length === 0 ? error : null);
  return (
    <>
      <div role="alert" className={styles.failure}>
        <strong>{faults.length > 0 ? texts.faults(faults.length) : texts.failed}</strong>
        {told &&
          explainRefusal(told, () => false, states, form).map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
      </div>
      <div className={styles.actions}>
        {faults.length > 0 && (
          <Button kind="primary" onClick={() => void download()}>
            {texts.download}
          </Button>
        )}
        {children}
      </div>
      {faults.length > 0 && (
        <>
          <ul className={styles.rows} aria-label={texts.faultList}>
            {faults.slice(0, LISTED).map(({ row, column, message }) => (
              <li key={`${row} ${column} ${message}`}>
                <span className={styles.row}>{texts.row(row)}</span>
                <span>{texts.fault(texts.columns[column], message)}</span>
              </li>
            ))}
          </ul>
          {faults.length > LISTED && <p>{texts.moreFaults(faults.length - LISTED)}</p>}
        </>
      )}
    </>
  );
}

interface RowFault {
  row: number;
  column: PartyColumn;
  message: string;
}

/** Those of a sheet that was read; none where it could not be, or something else went wrong. */
function listFaults(error: Error): RowFault[] {
  const problem = error instanceof RefusedError ? error.problem : null;
  if (problem?.code !== 'faulty-sheet') return [];
  return problem.errors.flatMap(toRowFault);
}

function toRowFault({ pointer, message }: Problem['errors'][number]): RowFault[] {
  const [, row, column] = /^#\/rows\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
  return row && column ? [{ row: Number(row), column: column as PartyColumn, message }] : [];
}
