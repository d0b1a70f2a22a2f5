import type { InvitationLink } from '@lianfang/contracts';
import { useId, useRef, useState } from 'react';
import { formatMoment } from '../../../lib/beijing-days.ts';
import { copyText } from '../../../lib/copy-text.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import styles from './user-dialog.module.css';

interface LinkDialogProps {
  title: string;
  invitation: InvitationLink;
  onClose: () => void;
}

/** A one-time link, shown this once: the server keeps its hash alone. */
export function LinkDialog({ title, invitation, onClose }: LinkDialogProps) {
  const { users } = useAdministrationTexts();
  const { link: texts } = users;
  const [said, setSaid] = useState('');
  const inputRef = useRef<HTMLInputElement>(null);
  const id = useId();
  const address = new URL(invitation.link, window.location.origin).href;
  async function copy() {
    const isCopied = await copyText(address);
    setSaid(isCopied ? texts.copied : texts.copyFailed);
    if (!isCopied) inputRef.current?.select();
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.body}>
        <p className={styles.warning}>{texts.once}</p>
        <div>
          <label htmlFor={id}>{texts.label}</label>
          <div className={styles.link}>
            <input
              ref={inputRef}
              id={id}
              readOnly
              value={address}
              onFocus={(event) => event.target.select()}
            />
            <Button kind="primary" onClick={copy}>
              {texts.copy}
            </Button>
          </div>
        </div>
        <div className={styles.foot}>
          <p>{texts.expires(formatMoment(invitation.expiresAt))}</p>
          <p role="status">{said}</p>
          <Button onClick={onClose}>{texts.done}</Button>
        </div>
      </div>
    </Dialog>
  );
}
