import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import type { Granter } from '../grants.ts';
import type { UserChange } from '../user-act.ts';
import { GrantsDialog } from './grants-dialog.tsx';
import { ReadUser } from './read-user.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { StatusDialog } from './status-dialog.tsx';

interface ChangeDialogProps {
  change: UserChange;
  granter: Granter;
  ownId: string;
  isSeparated: boolean | undefined;
  onClose: () => void;
  onDone: (said: string) => Promise<void>;
}

/** A change of somebody, who is read first. */
export function ChangeDialog({ change, onClose, onDone, ...people }: ChangeDialogProps) {
  const { users: texts } = useAdministrationTexts();
  const { kind, user } = change;
  const titles = {
    grants: texts.grantsDialog.title,
    rename: texts.renameDialog.title,
    status: user.status === 'disabled' ? texts.confirm.enable : texts.confirm.disable,
  };
  async function finish(said: string) {
    await onDone(said);
    onClose();
  }
  return (
    <ReadUser userId={user.id} title={titles[kind](user.name)} onClose={onClose}>
      {(read) => {
        const shared = { read, onDone: finish, onClose };
        if (kind === 'rename') return <RenameDialog {...shared} />;
        if (kind === 'status') return <StatusDialog {...shared} />;
        return <GrantsDialog {...shared} {...people} />;
      }}
    </ReadUser>
  );
}
