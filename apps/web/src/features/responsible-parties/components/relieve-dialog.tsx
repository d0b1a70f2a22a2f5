import { formatDate } from '../../../lib/format-date.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { partyChanges } from '../responsible-parties.queries.ts';
import { textIn } from '../text-in.ts';
import { AppointmentDialog, type OneAppointmentProps } from './appointment-dialog.tsx';

export function RelieveDialog({ holder, ...dialog }: OneAppointmentProps) {
  const { relieveDialog: texts, done } = useAdministrationTexts().parties;
  const today = formatDate(new Date().toISOString());
  const hasBegun = holder.from <= today;
  return (
    <AppointmentDialog
      {...dialog}
      title={texts.title(holder.name)}
      submit={texts.submit}
      required={{ to: texts.to }}
      said={done.relieved(holder.name)}
      send={(current, data) =>
        partyChanges.changeAppointment(current, holder.id, {
          to: textIn(data, 'to'),
          reason: textIn(data, 'reason'),
        })
      }
    >
      <TextField
        name="to"
        type="date"
        label={texts.to}
        defaultValue={hasBegun ? today : holder.from}
        min={holder.from}
      />
    </AppointmentDialog>
  );
}
