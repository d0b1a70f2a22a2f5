import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { partyChanges } from '../responsible-parties.queries.ts';
import { textIn } from '../text-in.ts';
import { AccountField } from './account-field.tsx';
import { AppointmentDialog, type OneAppointmentProps } from './appointment-dialog.tsx';

/** Which account is that of the holder: with it they find their stages when they log in. */
export function AccountDialog({ holder, ...dialog }: OneAppointmentProps) {
  const { accountDialog: texts, done } = useAdministrationTexts().parties;
  return (
    <AppointmentDialog
      {...dialog}
      title={texts.title(holder.name)}
      submit={texts.submit}
      said={done.accountChanged(holder.name)}
      send={(current, data) =>
        partyChanges.changeAppointment(current, holder.id, {
          userId: textIn(data, 'userId') || null,
          reason: textIn(data, 'reason'),
        })
      }
    >
      <AccountField name={holder.name} chosen={holder.userId} otherwise={<p>{texts.none}</p>} />
    </AppointmentDialog>
  );
}
