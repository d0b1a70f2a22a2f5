import { MAX_SHEET_BYTES, type PartyImport } from '@lianfang/contracts';
import { useEffect, useRef, useState } from 'react';
import type { NamedFile } from '../../lib/named-file.ts';
import { importParties } from './party-sheets.ts';

type ImportState =
  | { kind: 'choosing'; note: 'cancelled' | 'cancelledLate' | 'tooLarge' | 'unreadable' | null }
  | { kind: 'checking' | 'importing'; sheet: NamedFile }
  | { kind: 'checked'; sheet: NamedFile; report: PartyImport }
  | { kind: 'refused'; sheet: NamedFile; error: Error };

interface Import {
  state: ImportState;
  check: (file: File) => void;
  submit: (sheet: NamedFile) => void;
  cancel: () => void;
  chooseAgain: () => void;
}

/** One sheet at a time: chosen, checked, looked at and imported. A check ends with the dialog that shows it. */
export function usePartyImport(onDone: (report: PartyImport) => Promise<void>): Import {
  const [state, setState] = useState<ImportState>({ kind: 'choosing', note: null });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run(sheet: NamedFile, isDryRun: boolean) {
    running.current = new AbortController();
    const { signal } = running.current;
    setState({ kind: isDryRun ? 'checking' : 'importing', sheet });
    try {
      const report = await importParties(sheet.content, { isDryRun, signal });
      if (isDryRun) setState({ kind: 'checked', sheet, report });
      else await onDone(report);
    } catch (error) {
      if (signal.aborted || !(error instanceof Error)) return;
      setState({ kind: 'refused', sheet, error });
    }
  }

  /** Read at once: what is saved over it afterwards would be another file than the one that was checked. */
  async function take(file: File) {
    if (file.size > MAX_SHEET_BYTES) return setState({ kind: 'choosing', note: 'tooLarge' });
    try {
      const content = new Blob([await file.arrayBuffer()]);
      await run({ name: file.name, content }, true);
    } catch {
      // Moved or removed since it was chosen, or its drive is gone.
      setState({ kind: 'choosing', note: 'unreadable' });
    }
  }

  return {
    state,
    check: (file) => void take(file),
    submit: (sheet) => void run(sheet, false),
    cancel() {
      running.current?.abort();
      const note = state.kind === 'importing' ? 'cancelledLate' : 'cancelled';
      setState({ kind: 'choosing', note });
    },
    chooseAgain: () => setState({ kind: 'choosing', note: null }),
  };
}
