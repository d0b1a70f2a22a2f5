import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { FormActions } from '../../../ui/form.tsx';
import { partyChanges, partyQueries } from '../responsible-parties.queries.ts';
import { textIn } from '../text-in.ts';
import { AccountChoice } from './account-choice.tsx';
import { AppointmentDialog, type OneAppointmentProps } from './appointment-dialog.tsx';
import styles from './party.module.css';

/** Which account is that of the holder: with it they find their stages when they log in. */
export function AccountDialog({ holder, ...dialog }: OneAppointmentProps) {
  const { accountDialog: texts, done } = useAdministrationTexts().parties;
  const { states } = useTexts();
  const { data: users, error, refetch } = useQuery(partyQueries.accountsOf(holder.name));
  const title = texts.title(holder.name);
  const hasChoice = users && (users.length > 0 || holder.userId !== null);
  if (!hasChoice) {
    return (
      <Dialog title={title} onClose={dialog.onClose}>
        <div className={styles.columns}>
          {users && <p>{texts.none}</p>}
          {error && <Failure error={error} onRetry={refetch} />}
          <FormActions>
            <Button onClick={dialog.onClose}>{states.close}</Button>
          </FormActions>
        </div>
      </Dialog>
    );
  }
  return (
    <AppointmentDialog
      {...dialog}
      title={title}
      submit={texts.submit}
      said={done.accountChanged(holder.name)}
      send={(current, data) =>
        partyChanges.changeAppointment(current, holder.id, {
          userId: textIn(data, 'userId') || null,
          reason: textIn(data, 'reason'),
        })
      }
    >
      <AccountChoice users={users} chosen={holder.userId ?? ''} />
    </AppointmentDialog>
  );
}
