import type { PASSWORD_LENGTH, PasswordRules, PasswordWeakness } from '@lianfang/contracts';
import { foldUsername } from './usernames.ts';

const LENGTH: typeof PASSWORD_LENGTH = { min: 8, max: 128 };

/** What 等保 asks for: three of the four. Chinese characters are neither letters nor digits here. */
const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
const KINDS_NEEDED = 3;

export interface PasswordDemands {
  rules: PasswordRules;
  username: string;
  /** Whether a password, in lower case, is among the commonest. The list is too long for the page. */
  isCommon?: (password: string) => boolean;
}

/** All that is wrong with a new password; any character may stand in it. */
export function listWeaknesses(
  password: string,
  { rules, username, isCommon }: PasswordDemands,
): PasswordWeakness[] {
  const { length } = [...password];
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const found: Record<PasswordWeakness, boolean> = {
    'too-short': length < LENGTH.min,
    'too-long': length > LENGTH.max,
    'too-common': isCommon?.(password.toLowerCase()) ?? false,
    'like-username': username !== '' && foldUsername(password) === foldUsername(username),
    'too-few-kinds': rules === 'complex' && kinds < KINDS_NEEDED,
  };
  return (Object.keys(found) as PasswordWeakness[]).filter((weakness) => found[weakness]);
}
