import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import type { Granter } from '../grants.ts';
import type { UserAct } from '../user-act.ts';
import { userChanges } from '../users.queries.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';

interface UserDialogsProps {
  act: UserAct;
  granter: Granter;
  ownId: string;
  isSeparated: boolean | undefined;
  onAct: (act: UserAct) => void;
  /** Closes the dialog of this act; one that came after it stays. */
  onClose: () => void;
  /** Something was changed: say so, and read the list again. */
  onDone: (said: string) => Promise<void>;
}

/** The dialog of what somebody has set out to do. */
export function UserDialogs({ act, onAct, onClose, onDone, ...people }: UserDialogsProps) {
  const { users: texts } = useAdministrationTexts();
  const { confirm, actions, done } = texts;
  switch (act.kind) {
    case 'invite':
      return (
        <InviteDialog
          {...people}
          onClose={onClose}
          onInvited={async ({ user, invitation }) => {
            const title = texts.inviteDialog.created(user.name);
            await onDone(title);
            onAct({ kind: 'show-link', title, invitation });
          }}
        />
      );
    case 'show-link':
      return <LinkDialog title={act.title} invitation={act.invitation} onClose={onClose} />;
    case 'link':
      return (
        <ConfirmDialog
          title={confirm.reset(act.user.name)}
          action={actions.makeLink}
          onClose={onClose}
          onConfirm={async () => {
            const invitation = await userChanges.makeLink(act.user.id);
            onAct({ kind: 'show-link', title: texts.link.title, invitation });
          }}
        >
          <p>{confirm.resetHint}</p>
        </ConfirmDialog>
      );
    case 'end-sessions':
      return (
        <ConfirmDialog
          title={confirm.endSessions(act.user.name)}
          action={actions.endSessions}
          onClose={onClose}
          onConfirm={async () => {
            await userChanges.endSessions(act.user.id);
            await onDone(done.sessionsEnded(act.user.name));
          }}
        >
          <p>{confirm.endSessionsHint}</p>
        </ConfirmDialog>
      );
    default:
      return <ChangeDialog {...people} change={act} onClose={onClose} onDone={onDone} />;
  }
}
