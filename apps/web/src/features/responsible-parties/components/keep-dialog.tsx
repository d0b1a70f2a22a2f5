import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { partyChanges } from '../responsible-parties.queries.ts';
import { textIn } from '../text-in.ts';
import { AppointmentDialog, type OneAppointmentProps } from './appointment-dialog.tsx';

/** Whoever was to end goes on until further notice. */
export function KeepDialog({ holder, ...dialog }: OneAppointmentProps) {
  const { keepDialog: texts, done } = useAdministrationTexts().parties;
  return (
    <AppointmentDialog
      {...dialog}
      title={texts.title(holder.name)}
      submit={texts.submit}
      said={done.kept(holder.name)}
      send={(current, data) =>
        partyChanges.changeAppointment(current, holder.id, {
          to: null,
          reason: textIn(data, 'reason'),
        })
      }
    >
      {holder.to && <p>{texts.hint(holder.to)}</p>}
    </AppointmentDialog>
  );
}
