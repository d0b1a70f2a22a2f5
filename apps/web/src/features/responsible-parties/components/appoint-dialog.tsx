import {
  type Appoint,
  HOLDER_ROLES,
  type HolderRole,
  MAX_NAME,
  MAX_REASON,
  type PartyDetail,
} from '@lianfang/contracts';
import { useState } from 'react';
import { formatDate } from '../../../lib/format-date.ts';
import type { Tagged } from '../../../lib/http.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import type { FormError } from '../../../ui/form-error.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { partyChanges } from '../responsible-parties.queries.ts';
import { useConditionalParty } from '../use-conditional-party.ts';
import { AccountField } from './account-field.tsx';
import styles from './party.module.css';
import { PartyHolders } from './party-holders.tsx';

interface AppointDialogProps {
  read: Tagged<PartyDetail>;
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

export function AppointDialog({ read: first, onDone, onClose }: AppointDialogProps) {
  const { parties: texts, form: formTexts, conflict } = useAdministrationTexts();
  const { appointDialog: dialog, roles } = texts;
  const { form: office } = useOfficeTexts();
  const { read, wasStale, attempt } = useConditionalParty(first);
  const [role, setRole] = useState<HolderRole>('main');
  const [replaces, setReplaces] = useState(!first.answer.isVacant);
  const [name, setName] = useState('');
  const form = useForm({
    check(data) {
      const { name, from, reason } = readAppointment(data);
      const errors: FormError[] = [];
      if (name === '') errors.push({ field: 'name', message: formTexts.empty(dialog.name) });
      if (from === '') errors.push({ field: 'from', message: formTexts.empty(dialog.from) });
      if (reason === '') errors.push({ field: 'reason', message: formTexts.empty(texts.reason) });
      return errors;
    },
    async send(data) {
      const wanted = { ...readAppointment(data), role, replaces: replaces && role === 'main' };
      await attempt((current) => partyChanges.appoint(current, wanted));
      await onDone(texts.done.appointed(wanted.name));
    },
  });
  const title = dialog.title(first.answer.name);
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} label={title}>
        <p>{dialog.hint}</p>
        {wasStale && (
          <p className={styles.warning}>
            {texts.columns.holders}: <PartyHolders party={read.answer} />
          </p>
        )}
        <TextField
          name="name"
          label={dialog.name}
          maxLength={MAX_NAME}
          autoComplete="off"
          lang="zh-CN"
          onChange={(event) => setName(event.target.value)}
        />
        <AccountField name={name} />
        <SelectField
          name="role"
          label={dialog.role}
          options={HOLDER_ROLES.map((role) => ({ value: role, text: roles[role] }))}
          value={role}
          onChange={(event) => setRole(event.target.value as HolderRole)}
        />
        <TextField
          name="from"
          type="date"
          label={dialog.from}
          defaultValue={formatDate(new Date().toISOString())}
        />
        <TextField name="to" type="date" label={dialog.to} />
        <TextField name="reason" label={texts.reason} maxLength={MAX_REASON} autoComplete="off" />
        {/* Deputies stand side by side. */}
        {role === 'main' && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={replaces}
              onChange={(event) => setReplaces(event.target.checked)}
            />
            {dialog.replaces}
          </label>
        )}
        <FormActions>
          <SubmitButton>{wasStale ? conflict.keep : dialog.submit}</SubmitButton>
          <Button onClick={onClose}>{office.cancel}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function readAppointment(data: FormData): Omit<Appoint, 'role' | 'replaces'> {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  return {
    name: text('name'),
    userId: text('userId') || null,
    from: text('from'),
    to: text('to') || null,
    reason: text('reason'),
  };
}
