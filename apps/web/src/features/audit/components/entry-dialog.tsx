import type { AuditEntry } from '@lianfang/contracts';
import { useState } from 'react';
import { formatMoment } from '../../../lib/beijing-days.ts';
import { copyText } from '../../../lib/copy-text.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { AuditFilter } from '../audit-filter.ts';
import { RESULT_TONES } from './audit-table.tsx';
import styles from './entry-dialog.module.css';
import { FactDiff } from './fact-diff.tsx';

interface EntryDialogProps {
  entry: AuditEntry;
  /** Names of organisations by id: the log keeps ids, people know names. */
  names: ReadonlyMap<string, string>;
  onNarrow: (change: Partial<AuditFilter>) => void;
  onClose: () => void;
}

export function EntryDialog({ entry, names, onNarrow, onClose }: EntryDialogProps) {
  const { audit } = useAdministrationTexts();
  const { table } = useOfficeTexts();
  const { entry: texts, columns, kinds, actions, results } = audit;
  const { actor, object } = entry;
  return (
    <Dialog title={texts.title(entry.sequence)} onClose={onClose}>
      <div className={styles.body}>
        <dl className={styles.facts}>
          <dt>{columns.at}</dt>
          <dd>{formatMoment(entry.at)}</dd>
          <dt>{columns.actor}</dt>
          <dd>
            <span lang="zh-CN">{actor.name}</span>
            {actor.id && (
              <Button kind="quiet" onClick={() => onNarrow({ actorId: actor.id })}>
                {texts.onlyActor}
              </Button>
            )}
          </dd>
          <dt>{columns.address}</dt>
          <dd>{entry.address ?? table.empty}</dd>
          <dt>{columns.action}</dt>
          <dd>{actions[entry.action]}</dd>
          <dt>{columns.object}</dt>
          <dd>
            {kinds[object.kind]} <span lang="zh-CN">{object.name}</span>
            {object.id && (
              <Button kind="quiet" onClick={() => onNarrow({ objectId: object.id })}>
                {texts.onlyObject}
              </Button>
            )}
          </dd>
          <dt>{columns.result}</dt>
          <dd>
            <Tag tone={RESULT_TONES[entry.result]}>{results[entry.result]}</Tag>
          </dd>
        </dl>
        <FactDiff before={entry.before} after={entry.after} names={names} />
        <Proof entry={entry} />
      </div>
    </Dialog>
  );
}

/** What proves the entry: its hash, and the request that the server's own log tells of. */
function Proof({ entry }: { entry: AuditEntry }) {
  const { audit } = useAdministrationTexts();
  const { entry: texts } = audit;
  const [said, setSaid] = useState('');
  async function copy() {
    setSaid((await copyText(entry.hash)) ? texts.copied : texts.copyFailed);
  }
  return (
    <dl className={styles.proof}>
      <dt>{texts.hash}</dt>
      <dd>
        <code>{entry.hash}</code>
        <Button kind="quiet" aria-label={texts.copyHash} onClick={copy}>
          {texts.copy}
        </Button>
        <span role="status">{said}</span>
        <p>{texts.hashHint}</p>
      </dd>
      {entry.requestId && (
        <>
          <dt>{texts.requestId}</dt>
          <dd>
            <code>{entry.requestId}</code>
          </dd>
        </>
      )}
    </dl>
  );
}
