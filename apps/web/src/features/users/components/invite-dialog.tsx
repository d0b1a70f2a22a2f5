import { type Grant, type InvitedUser, MAX_NAME, MAX_USERNAME } from '@lianfang/contracts';
import { useState } from 'react';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import type { FormError } from '../../../ui/form-error.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import type { Granter } from '../grants.ts';
import { userChanges } from '../users.queries.ts';
import { GrantsEditor } from './grants-editor.tsx';
import styles from './user-dialog.module.css';

/** What an account name may be, as the contract has it. */
const USERNAME = /^[\p{L}\p{N}._-]{2,}$/u;

interface InviteDialogProps {
  granter: Granter;
  isSeparated: boolean | undefined;
  onInvited: (invited: InvitedUser) => Promise<void>;
  onClose: () => void;
}

export function InviteDialog({ granter, isSeparated, onInvited, onClose }: InviteDialogProps) {
  const { users, form: formTexts } = useAdministrationTexts();
  const { inviteDialog: texts } = users;
  const { form: office } = useOfficeTexts();
  const [grants, setGrants] = useState<Grant[]>([]);
  const form = useForm({
    check(data) {
      const { name, username } = readPerson(data);
      const errors: FormError[] = [];
      if (name === '') errors.push({ field: 'name', message: formTexts.empty(texts.name) });
      if (!USERNAME.test(username)) {
        const message = (username === '' ? formTexts.empty : formTexts.invalid)(texts.username);
        errors.push({ field: 'username', message });
      }
      return errors;
    },
    async send(data) {
      await onInvited(await userChanges.invite({ ...readPerson(data), grants }));
    },
  });
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <div className={styles.body}>
        <p className={styles.hint}>{texts.hint}</p>
        <Form form={form} label={texts.title}>
          <TextField name="name" label={texts.name} maxLength={MAX_NAME} autoComplete="off" />
          <TextField
            name="username"
            label={texts.username}
            hint={texts.usernameHint}
            maxLength={MAX_USERNAME}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <GrantsEditor
            granter={granter}
            held={[]}
            grants={grants}
            onChange={setGrants}
            isSeparated={isSeparated}
          />
          <FormActions>
            <SubmitButton>{texts.submit}</SubmitButton>
            <Button onClick={onClose}>{office.cancel}</Button>
          </FormActions>
        </Form>
      </div>
    </Dialog>
  );
}

function readPerson(data: FormData) {
  return {
    name: String(data.get('name') ?? '').trim(),
    username: String(data.get('username') ?? '').trim(),
  };
}
