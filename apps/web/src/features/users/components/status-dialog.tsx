import type { User } from '@lianfang/contracts';
import type { Tagged } from '../../../lib/http.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useConditionalUser } from '../use-conditional-user.ts';
import { userChanges } from '../users.queries.ts';
import { GrantList } from './grant-list.tsx';
import styles from './user-dialog.module.css';

interface StatusDialogProps {
  read: Tagged<User>;
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

/** 停用 and 启用, with what the person is and may do, so that nobody disables the wrong one. */
export function StatusDialog({ read: first, onDone, onClose }: StatusDialogProps) {
  const { users: texts } = useAdministrationTexts();
  const { read, wasStale, attempt } = useConditionalUser(first);
  const { name, username, grants } = read.answer;
  const isDisabling = first.answer.status !== 'disabled';
  const { confirm, done, actions, statuses } = texts;
  return (
    <ConfirmDialog
      title={isDisabling ? confirm.disable(name) : confirm.enable(name)}
      action={isDisabling ? actions.disable : actions.enable}
      onClose={onClose}
      onConfirm={async () => {
        const status = isDisabling ? 'disabled' : 'active';
        await attempt((current) => userChanges.change(current, { status }));
        await onDone(isDisabling ? done.disabled(name) : done.enabled(name));
      }}
    >
      <p>{isDisabling ? confirm.disableHint : confirm.enableHint}</p>
      {wasStale && <p className={styles.warning}>{confirm.stale}</p>}
      <dl className={styles.facts}>
        <dt>{texts.columns.name}</dt>
        <dd lang="zh-CN">{name}</dd>
        <dt>{texts.columns.username}</dt>
        <dd>{username}</dd>
        <dt>{texts.columns.status}</dt>
        <dd>{statuses[read.answer.status]}</dd>
        <dt>{texts.columns.grants}</dt>
        <dd>
          <GrantList grants={grants} />
        </dd>
      </dl>
    </ConfirmDialog>
  );
}
