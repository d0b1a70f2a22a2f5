import { useCallback, useState } from 'react';
import { copyText } from '../../lib/copy-text.ts';

type Copied = 'link' | 'text';

/** Where no way of copying is allowed, the reader copies by hand: a link is short enough to be shown for it. */
export type CopyOutcome = { what: Copied; text: string; isCopied: boolean };

export type Copy = (what: Copied, text: string) => Promise<void>;

export function useCopy() {
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  const copy: Copy = useCallback(async (what, text) => {
    setOutcome({ what, text, isCopied: await copyText(text) });
  }, []);
  const dismiss = useCallback(() => setOutcome(null), []);
  return { outcome, copy, dismiss };
}
