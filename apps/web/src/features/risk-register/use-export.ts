import type { ExportFormat } from '@lianfang/contracts';
import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../../lib/named-file.ts';
import { type ExportProgress, fetchExport } from './export-file.ts';

type ExportState =
  | { kind: 'ready'; wasCancelled: boolean }
  | { kind: 'running'; progress: ExportProgress | null }
  | { kind: 'done'; name: string; bytes: number }
  | { kind: 'failed'; error: Error };

interface Export {
  state: ExportState;
  start: (url: string, format: ExportFormat) => void;
  cancel: () => void;
  reset: () => void;
}

/** One export at a time; it ends with the dialog that shows it. */
export function useExport(): Export {
  const [state, setState] = useState<ExportState>({ kind: 'ready', wasCancelled: false });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run(url: string, format: ExportFormat, { signal }: AbortController) {
    try {
      const file = await fetchExport(url, format, {
        signal,
        onProgress: (progress) => setState({ kind: 'running', progress }),
      });
      saveFile(file);
      setState({ kind: 'done', name: file.name, bytes: file.content.size });
    } catch (error) {
      if (signal.aborted || !(error instanceof Error)) return;
      setState({ kind: 'failed', error });
    }
  }
  return {
    state,
    start(url, format) {
      running.current = new AbortController();
      setState({ kind: 'running', progress: null });
      void run(url, format, running.current);
    },
    cancel() {
      running.current?.abort();
      setState({ kind: 'ready', wasCancelled: true });
    },
    reset: () => setState({ kind: 'ready', wasCancelled: false }),
  };
}
