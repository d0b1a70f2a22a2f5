import { MAX_REASON, type PartyDetail } from '@lianfang/contracts';
import type { ReactNode } from 'react';
import type { Tagged } from '../../../lib/http.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { textIn } from '../text-in.ts';
import { useConditionalParty } from '../use-conditional-party.ts';
import styles from './party.module.css';
import { PartyHolders } from './party-holders.tsx';

/** What every dialog about one appointment is opened with. */
export interface OneAppointmentProps {
  read: Tagged<PartyDetail>;
  holder: PartyDetail['appointments'][number];
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

interface AppointmentDialogProps extends Omit<OneAppointmentProps, 'holder'> {
  title: string;
  submit: string;
  /** Names of fields that must be filled in beside the reason, each with its label. */
  required?: Record<string, string>;
  children?: ReactNode;
  send: (current: Tagged<PartyDetail>, data: FormData) => Promise<unknown>;
  /** What is told once it is done. */
  said: string;
}

/** Something is done with one appointment, for a reason that the log keeps. */
export function AppointmentDialog(props: AppointmentDialogProps) {
  const { title, submit, required = {}, children, send, said, onDone, onClose } = props;
  const { parties: texts, form: formTexts, conflict } = useAdministrationTexts();
  const { form: office } = useOfficeTexts();
  const { read, wasStale, attempt } = useConditionalParty(props.read);
  const form = useForm({
    check: (data) =>
      Object.entries({ ...required, reason: texts.reason }).flatMap(([field, label]) =>
        textIn(data, field) === '' ? [{ field, message: formTexts.empty(label) }] : [],
      ),
    async send(data) {
      await attempt((current) => send(current, data));
      await onDone(said);
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} label={title}>
        {wasStale && (
          <p className={styles.warning}>
            {texts.columns.holders}: <PartyHolders party={read.answer} />
          </p>
        )}
        {children}
        <TextField name="reason" label={texts.reason} maxLength={MAX_REASON} autoComplete="off" />
        <FormActions>
          <SubmitButton>{wasStale ? conflict.keep : submit}</SubmitButton>
          <Button onClick={onClose}>{office.cancel}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
