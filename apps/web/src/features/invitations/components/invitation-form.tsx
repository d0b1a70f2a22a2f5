import { type Invitation, MAX_NAME, MAX_USERNAME } from '@lianfang/contracts';
import { listWeaknesses } from '@lianfang/domain';
import { useState } from 'react';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import type { FormError } from '../../../ui/form-error.ts';
import { NewPasswordField } from '../../../ui/new-password-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { acceptInvitation } from '../invitations.queries.ts';

interface InvitationFormProps {
  token: string;
  invitation: Invitation;
  onAccepted: () => Promise<void>;
}

/** Chooses the password of an account; the first administrator also names themselves. */
export function InvitationForm({ token, invitation, onAccepted }: InvitationFormProps) {
  const { invitation: texts, password: passwordTexts } = useOfficeTexts();
  const { purpose, passwordRules: rules } = invitation;
  const isFirst = purpose === 'first-administrator';
  const [username, setUsername] = useState(invitation.username ?? '');

  function check(data: FormData): FormError[] {
    const missing = isFirst
      ? {
          username: texts.usernameMissing,
          name: texts.nameMissing,
          password: texts.passwordMissing,
        }
      : { password: texts.passwordMissing };
    const blank = Object.entries(missing)
      .filter(([field]) => String(data.get(field)).trim() === '')
      .map(([field, message]) => ({ field, message }));
    if (blank.some(({ field }) => field === 'password')) return blank;
    const weaknesses = listWeaknesses(String(data.get('password')), { rules, username });
    return [
      ...blank,
      ...weaknesses.map((weakness) => ({
        field: 'password',
        message: passwordTexts.weaknesses[weakness],
      })),
    ];
  }

  const form = useForm({
    check,
    async send(data) {
      const chosen = isFirst && {
        username: String(data.get('username')).trim(),
        name: String(data.get('name')).trim(),
      };
      await acceptInvitation({ token, password: String(data.get('password')), ...chosen });
      await onAccepted();
    },
  });

  return (
    <Form form={form} label={texts.titles[purpose]}>
      {isFirst && (
        <TextField name="name" label={texts.name} autoComplete="name" maxLength={MAX_NAME} />
      )}
      <TextField
        name="username"
        label={texts.username}
        hint={isFirst ? texts.usernameHint : undefined}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={MAX_USERNAME}
        value={username}
        readOnly={!isFirst}
        onChange={(event) => setUsername(event.target.value)}
      />
      <NewPasswordField
        name="password"
        label={texts.password}
        username={username.trim()}
        rules={rules}
      />
      <FormActions>
        <SubmitButton>{texts.submit[purpose]}</SubmitButton>
      </FormActions>
    </Form>
  );
}
