import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../../../lib/named-file.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import type { PartyListFilter } from '../party-list-filter.ts';
import { exportParties } from '../party-sheets.ts';

interface ExportButtonProps {
  filter: PartyListFilter;
  onSaved: (name: string) => void;
  onFailed: (error: Error) => void;
}

/** Fetches the file in the language of the page; a second click gives it up. */
export function ExportButton({ filter, onSaved, onFailed }: ExportButtonProps) {
  const { sheet: texts } = useAdministrationTexts().parties;
  const [isRunning, setRunning] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start() {
    running.current = new AbortController();
    const { signal } = running.current;
    setRunning(true);
    try {
      const file = await exportParties(filter, signal);
      saveFile(file);
      onSaved(file.name);
    } catch (error) {
      if (!signal.aborted && error instanceof Error) onFailed(error);
    } finally {
      setRunning(false);
    }
  }
  return (
    <Button
      title={texts.exportHint}
      onClick={() => (isRunning ? running.current?.abort() : void start())}
    >
      {isRunning ? texts.exporting : texts.export}
    </Button>
  );
}
