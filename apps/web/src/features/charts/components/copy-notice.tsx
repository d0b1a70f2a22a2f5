import { useEffect } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import type { CopyOutcome } from '../use-copy-link.ts';
import styles from './copy-notice.module.css';

/** Long enough to be read twice. */
const SHOWN_FOR = 4000;

interface CopyNoticeProps {
  outcome: CopyOutcome | null;
  onDismiss: () => void;
}

/** Says that the link was copied, or holds it ready to be copied by hand. */
export function CopyNotice({ outcome, onDismiss }: CopyNoticeProps) {
  const { chart: texts } = useTexts();
  const isDone = outcome?.kind === 'copied';
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(onDismiss, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [isDone, onDismiss]);
  return (
    <div role="status" className={styles.place}>
      {isDone && <p className={styles.notice}>{texts.linkCopied}</p>}
      {outcome?.kind === 'manual' && (
        <label className={styles.notice}>
          {texts.linkToCopy}
          <input
            ref={(input) => input?.select()}
            className={styles.link}
            readOnly
            value={outcome.link}
            onBlur={onDismiss}
          />
        </label>
      )}
    </div>
  );
}
