import type { ChangePassword } from '@lianfang/contracts';
import { type Attempts, TooManyAttempts } from '../../lib/attempts.ts';
import type { Language } from '../../lib/language.ts';
import { hashPassword, isPasswordOf, refuseWeakPassword } from '../../lib/passwords.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Reader, RequestActor } from '../../lib/reader.ts';
import type { AccountRepository } from './account.repository.ts';

interface AccountParts {
  accounts: AccountRepository;
  attempts: Attempts;
}

export interface PasswordChange extends ChangePassword {
  reader: Reader;
  actor: RequestActor;
  address: string;
  language: Language;
}

export function accountService({ accounts, attempts }: AccountParts) {
  return {
    /**
     * A stolen session must not be a way to try passwords at leisure: they are counted with those of the log-in.
     * @throws {ProblemError} 400 `wrong-password` or `weak-password`
     */
    async changePassword({ currentPassword, newPassword, ...asking }: PasswordChange) {
      const { reader, actor, address, language } = asking;
      const attempt = { username: reader.username, address };
      const { hash, rules } = await accounts.findPassword(reader.userId);
      refuseWeakPassword({
        password: newPassword,
        username: reader.username,
        rules,
        language,
        pointer: '#/newPassword',
      });
      const claim = await attempts.claim(attempt).catch(async (error: unknown) => {
        if (error instanceof TooManyAttempts) await accounts.logRefusedPassword(reader, actor);
        throw error;
      });
      if (!(await isPasswordOf(hash, currentPassword))) {
        await accounts.logRefusedPassword(reader, actor, claim);
        throw new ProblemError('wrong-password');
      }
      await accounts.changePassword(reader, actor, await hashPassword(newPassword));
      await attempts.forgive(attempt, claim);
    },
  };
}
