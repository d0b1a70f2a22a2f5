import { MAX_REASON, type PartyDetail } from '@lianfang/contracts';
import { formatDate } from '../../../lib/format-date.ts';
import type { Tagged } from '../../../lib/http.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { partyChanges } from '../responsible-parties.queries.ts';
import { textIn } from '../text-in.ts';
import { useConditionalParty } from '../use-conditional-party.ts';
import styles from './party.module.css';
import { PartyHolders } from './party-holders.tsx';

interface RelieveDialogProps {
  read: Tagged<PartyDetail>;
  holder: PartyDetail['appointments'][number];
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

export function RelieveDialog({ read: first, holder, onDone, onClose }: RelieveDialogProps) {
  const { parties: texts, form: formTexts, conflict } = useAdministrationTexts();
  const { relieveDialog: dialog } = texts;
  const { form: office } = useOfficeTexts();
  const { read, wasStale, attempt } = useConditionalParty(first);
  const form = useForm({
    check: (data) =>
      ['to', 'reason'].flatMap((field) =>
        textIn(data, field) === ''
          ? [{ field, message: formTexts.empty(dialog[field as 'to' | 'reason']) }]
          : [],
      ),
    async send(data) {
      const relieve = { to: textIn(data, 'to'), reason: textIn(data, 'reason') };
      await attempt((current) => partyChanges.relieve(current, holder.id, relieve));
      await onDone(texts.done.relieved(holder.name));
    },
  });
  const title = dialog.title(holder.name);
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} label={title}>
        {wasStale && (
          <p className={styles.warning}>
            {texts.columns.holders}: <PartyHolders party={read.answer} />
          </p>
        )}
        <TextField
          name="to"
          type="date"
          label={dialog.to}
          defaultValue={formatDate(new Date().toISOString())}
          min={holder.from}
        />
        <TextField name="reason" label={dialog.reason} maxLength={MAX_REASON} autoComplete="off" />
        <FormActions>
          <SubmitButton>{wasStale ? conflict.keep : dialog.submit}</SubmitButton>
          <Button onClick={onClose}>{office.cancel}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
