import { listWeaknesses } from '@lianfang/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import type { FormError } from '../../../ui/form-error.ts';
import { NewPasswordField } from '../../../ui/new-password-field.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { StatusMessage } from '../../../ui/status-message.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { changePassword, sessionQueries } from '../sessions.queries.ts';
import { useExplainPassword } from '../use-explain-password.ts';

/** A new password for oneself; it ends all other sessions. */
export function PasswordChange({ username }: { username: string }) {
  const { account, password } = useOfficeTexts();
  const queryClient = useQueryClient();
  const explain = useExplainPassword();
  const [changes, setChanges] = useState(0);

  function check(data: FormData): FormError[] {
    const next = String(data.get('newPassword'));
    const missing = [
      { field: 'currentPassword', message: account.currentMissing },
      { field: 'newPassword', message: account.newMissing },
    ].filter(({ field }) => data.get(field) === '');
    const weaknesses = next === '' ? [] : listWeaknesses(next, { rules: 'plain', username });
    return [
      ...missing,
      ...weaknesses.map((one) => ({ field: 'newPassword', message: password.weaknesses[one] })),
    ];
  }

  const form = useForm({
    check,
    explain,
    async send(data) {
      await changePassword({
        currentPassword: String(data.get('currentPassword')),
        newPassword: String(data.get('newPassword')),
      });
      setChanges((before) => before + 1);
      await queryClient.invalidateQueries({ queryKey: sessionQueries.own.queryKey });
    },
  });

  return (
    <>
      <StatusMessage>{changes > 0 && account.changed}</StatusMessage>
      {/* Drawn anew after a change, with empty fields. */}
      <Form key={changes} form={form} label={account.changePassword}>
        {/* For password managers, which pass over an input of the type hidden. */}
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={username}
          readOnly
          hidden
        />
        <PasswordField
          name="currentPassword"
          label={account.currentPassword}
          autoComplete="current-password"
        />
        <NewPasswordField
          name="newPassword"
          label={account.newPassword}
          username={username}
          rules={undefined}
        />
        <p>{account.changeHint}</p>
        <FormActions>
          <SubmitButton>{account.change}</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
