import { MAX_USERNAME, type SessionState } from '@lianfang/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import type { FormError } from '../../../ui/form-error.ts';
import { PasswordField } from '../../../ui/password-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { changeReader } from '../change-reader.ts';
import { logIn } from '../sessions.queries.ts';
import { useExplainWait } from '../use-explain-wait.ts';

interface LoginFormProps {
  onLoggedIn: (account: SessionState['account']) => void;
}

/** Account name and password. */
export function LoginForm({ onLoggedIn }: LoginFormProps) {
  const { login } = useOfficeTexts();
  const explain = useExplainWait();
  const queryClient = useQueryClient();

  function check(data: FormData): FormError[] {
    const missing = { username: login.usernameMissing, password: login.passwordMissing };
    return (['username', 'password'] as const)
      .filter((field) => data.get(field) === '')
      .map((field) => ({ field, message: missing[field] }));
  }

  const form = useForm({
    check,
    explain,
    async send(data) {
      const username = String(data.get('username')).trim();
      const session = await logIn({ username, password: String(data.get('password')) });
      await changeReader(queryClient, session);
      onLoggedIn(session.account);
    },
  });
  return (
    <Form form={form} label={login.title}>
      <TextField
        name="username"
        label={login.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={MAX_USERNAME}
      />
      <PasswordField name="password" label={login.password} autoComplete="current-password" />
      <FormActions>
        <SubmitButton sending={login.sending}>{login.submit}</SubmitButton>
      </FormActions>
    </Form>
  );
}
