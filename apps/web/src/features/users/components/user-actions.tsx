import type { User } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import { Button } from '../../../ui/button.tsx';
import type { UserAct } from '../user-act.ts';
import styles from './user-table.module.css';

interface UserActionsProps {
  user: User;
  ownId: string;
  onAct: (act: UserAct) => void;
}

type Kind = 'grants' | 'rename' | 'status' | 'link' | 'end-sessions';

/** What this reader may do with this person, as the answer says; nobody locks themselves out. */
export function UserActions({ user, ownId, onAct }: UserActionsProps) {
  const { users: texts } = useAdministrationTexts();
  const { actions } = texts;
  const mayManage = user.abilities.includes('user.manage');
  const isOwn = user.id === ownId;
  const spoken = (action: string) => actions.of(action, user.name);

  function Action({ kind, label }: { kind: Kind; label: string }) {
    return (
      <Button kind="quiet" aria-label={spoken(label)} onClick={() => onAct({ kind, user })}>
        {label}
      </Button>
    );
  }

  return (
    <div className={styles.actions}>
      {user.abilities.includes('role.grant') && <Action kind="grants" label={actions.grants} />}
      {mayManage && <Action kind="rename" label={actions.rename} />}
      {mayManage && !isOwn && (
        <ActionMenu label={actions.more} spoken={spoken(actions.more)}>
          <Action
            kind="status"
            label={user.status === 'disabled' ? actions.enable : actions.disable}
          />
          {user.status !== 'disabled' && (
            <Action
              kind="link"
              label={user.status === 'invited' ? actions.invitation : actions.reset}
            />
          )}
          {user.status === 'active' && <Action kind="end-sessions" label={actions.endSessions} />}
        </ActionMenu>
      )}
    </div>
  );
}
