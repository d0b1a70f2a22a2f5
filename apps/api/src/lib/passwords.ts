import { listWeaknesses, type PasswordDemands } from '@lianfang/domain';
import { dictionary } from '@zxcvbn-ts/language-common';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { PASSWORD_TEXTS } from '../texts/passwords.ts';
import type { Language } from './language.ts';
import { ProblemError } from './problem-error.ts';

/** The commonest passwords that leaked anywhere, in lower case. ASVS 5 asks for 3,000 (V6.2.4). */
const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** What is verified where there is nothing to verify, so that it takes as long (V6.3.8). */
const NOBODYS_HASH = hashPassword(crypto.randomUUID());

/** scrypt with the parameters of better-auth. */
export { hashPassword };

export async function isPasswordOf(hash: string | null | undefined, password: string) {
  const isRight = await verifyPassword({ hash: hash ?? (await NOBODYS_HASH), password });
  return isRight && hash != null;
}

interface NewPassword extends Omit<PasswordDemands, 'isCommon'> {
  password: string;
  /** Where it stood in the request. */
  pointer: string;
  language: Language;
}

/** @throws {ProblemError} 400 with all that is wrong with a new password */
export function refuseWeakPassword({ password, pointer, language, ...demands }: NewPassword): void {
  const isCommon = (folded: string) => COMMON.has(folded);
  const weaknesses = listWeaknesses(password, { ...demands, isCommon });
  if (weaknesses.length === 0) return;
  const texts = PASSWORD_TEXTS[language];
  throw new ProblemError(
    'weak-password',
    weaknesses.map((weakness) => ({ pointer, message: texts[weakness] })),
  );
}
