import type { User } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { type Action, ActionMenu } from '../../../ui/action-menu.tsx';
import { Button } from '../../../ui/button.tsx';
import type { UserAct } from '../user-act.ts';
import styles from './user-table.module.css';

interface UserActionsProps {
  user: User;
  ownId: string;
  onAct: (act: UserAct) => void;
}

/** What this reader may do with this person, as the answer says; nobody locks themselves out. */
export function UserActions({ user, ownId, onAct }: UserActionsProps) {
  const { users } = useAdministrationTexts();
  const { actions: texts } = users;
  const mayManage = user.abilities.includes('user.manage');
  const isDisabled = user.status === 'disabled';
  const toAction = (label: string, act: UserAct): Action => ({
    label,
    spoken: texts.of(label, user.name),
    act: () => onAct(act),
  });
  const often = [
    user.abilities.includes('role.grant') && toAction(texts.grants, { kind: 'grants', user }),
    mayManage && toAction(texts.rename, { kind: 'rename', user }),
  ].filter((action) => action !== false);
  const rarely = [
    toAction(isDisabled ? texts.enable : texts.disable, { kind: 'status', user }),
    !isDisabled &&
      toAction(user.status === 'invited' ? texts.invitation : texts.reset, { kind: 'link', user }),
    user.status === 'active' && toAction(texts.endSessions, { kind: 'end-sessions', user }),
  ].filter((action) => action !== false);
  return (
    <div className={styles.actions}>
      {often.map(({ label, spoken, act }) => (
        <Button key={label} kind="quiet" aria-label={spoken} onClick={act}>
          {label}
        </Button>
      ))}
      {mayManage && user.id !== ownId && (
        <ActionMenu label={texts.more} spoken={texts.of(texts.more, user.name)} actions={rarely} />
      )}
    </div>
  );
}
