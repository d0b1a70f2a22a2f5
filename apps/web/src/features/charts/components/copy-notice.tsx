import { useEffect } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import type { CopyOutcome } from '../use-copy.ts';
import styles from './copy-notice.module.css';

/** Long enough to be read twice, in milliseconds. */
const SHOWN_FOR = 4000;

interface CopyNoticeProps {
  outcome: CopyOutcome | null;
  onDismiss: () => void;
}

/** Says what was copied, or holds a link ready to be copied by hand. */
export function CopyNotice({ outcome, onDismiss }: CopyNoticeProps) {
  const { chart: texts } = useTexts();
  const isByHand = outcome !== null && outcome.what === 'link' && !outcome.isCopied;
  useEffect(() => {
    if (outcome === null || isByHand) return;
    const timer = setTimeout(onDismiss, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome, isByHand, onDismiss]);
  return (
    <div role="status" className={styles.place}>
      {isByHand ? (
        <label className={styles.notice}>
          {texts.linkToCopy}
          <input
            ref={(input) => input?.select()}
            className={styles.link}
            readOnly
            value={outcome.text}
            onBlur={onDismiss}
          />
        </label>
      ) : (
        outcome && (
          <p className={styles.notice}>
            {outcome.isCopied ? texts.copied[outcome.what] : texts.copyFailed}
          </p>
        )
      )}
    </div>
  );
}
