import type { PartyDetail } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import type { Tagged } from '../../../lib/http.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormActions } from '../../../ui/form.tsx';
import { partyChanges, partyQueries } from '../responsible-parties.queries.ts';
import { useConditionalParty } from '../use-conditional-party.ts';
import styles from './party.module.css';
import { PartyNames } from './party-names.tsx';
import { PartyStages } from './party-stages.tsx';

interface RetireDialogProps {
  read: Tagged<PartyDetail>;
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

/** 停用 and 恢复使用. While it answers for stages these are listed, and nothing else is offered. */
export function RetireDialog({ read: first, onDone, onClose }: RetireDialogProps) {
  const { parties: texts } = useAdministrationTexts();
  const { states } = useTexts();
  const { retireDialog: dialog, actions, done } = texts;
  const { read, wasStale, attempt } = useConditionalParty(first);
  const { id, name, isRetired, members } = read.answer;
  const stages = useQuery({ ...partyQueries.stages(id), enabled: !isRetired }).data;
  const title = isRetired ? dialog.restore(name) : dialog.title(name);
  const places = stages ? stages.total + stages.coming + stages.hidden : 0;
  if (!isRetired && (places > 0 || members.length > 0)) {
    return (
      <Dialog title={title} onClose={onClose}>
        <div className={styles.columns}>
          {stages && places > 0 && (
            <>
              <p className={styles.warning}>{dialog.inUse}</p>
              <PartyStages stages={stages} />
            </>
          )}
          {members.length > 0 && (
            <>
              <p className={styles.warning}>{dialog.hasMembers}</p>
              <p>
                <PartyNames parties={members} />
              </p>
            </>
          )}
          <FormActions>
            <Button onClick={onClose}>{states.close}</Button>
          </FormActions>
        </div>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      title={title}
      action={isRetired ? actions.restore : actions.retire}
      onClose={onClose}
      onConfirm={async () => {
        await attempt((current) => partyChanges.change(current, { isRetired: !isRetired }));
        await onDone(isRetired ? done.restored(name) : done.retired(name));
      }}
    >
      <p>{isRetired ? dialog.restoreHint : dialog.hint}</p>
      {wasStale && <p className={styles.warning}>{dialog.stale}</p>}
    </ConfirmDialog>
  );
}
