import { findEndedFor } from '@lianfang/domain';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { partyChanges } from '../responsible-parties.queries.ts';
import { textIn } from '../text-in.ts';
import { AppointmentDialog, type OneAppointmentProps } from './appointment-dialog.tsx';
import styles from './party.module.css';

/** 撤回: as if it had not been made; whoever ended for it can go on. */
export function WithdrawDialog({ holder, ...dialog }: OneAppointmentProps) {
  const { withdrawDialog: texts, done, separator } = useAdministrationTexts().parties;
  const ended = findEndedFor(dialog.read.answer.appointments, holder);
  return (
    <AppointmentDialog
      {...dialog}
      title={texts.title(holder.name)}
      submit={texts.submit}
      said={done.withdrawn(holder.name)}
      send={(current, data) =>
        partyChanges.withdraw(current, holder.id, {
          resumes: data.has('resumes'),
          reason: textIn(data, 'reason'),
        })
      }
    >
      <p>{texts.hint}</p>
      {ended.length > 0 && (
        <label className={styles.check}>
          <input type="checkbox" name="resumes" defaultChecked />
          {texts.resumes(ended.map(({ name }) => name).join(separator))}
        </label>
      )}
    </AppointmentDialog>
  );
}
