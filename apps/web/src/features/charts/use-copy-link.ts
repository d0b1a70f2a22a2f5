import { useCallback, useState } from 'react';
import { copyText } from '../../lib/copy-text.ts';

/** `manual` where no way of copying is allowed: the reader then copies the shown link. */
export type CopyOutcome = { kind: 'copied' } | { kind: 'manual'; link: string };

export function useCopyLink() {
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  const copyLink = useCallback(async (link: string) => {
    const isCopied = await copyText(link);
    setOutcome(isCopied ? { kind: 'copied' } : { kind: 'manual', link });
  }, []);
  const dismiss = useCallback(() => setOutcome(null), []);
  return { outcome, copyLink, dismiss };
}
