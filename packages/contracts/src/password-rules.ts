/** `complex`: of several kinds of characters, as 等保 asks; `plain`: long and uncommon, as OWASP ASVS 5 asks. */
export const PASSWORD_RULES = ['complex', 'plain'] as const;
export type PasswordRules = (typeof PASSWORD_RULES)[number];

/** Characters of a password (ASVS V6.2.1 and V6.2.9). */
export const PASSWORD_LENGTH = { min: 8, max: 128 } as const;

/** What can be wrong with a password. */
export const PASSWORD_WEAKNESSES = [
  'too-short',
  'too-long',
  'too-common',
  'like-username',
  'too-few-kinds',
] as const;
export type PasswordWeakness = (typeof PASSWORD_WEAKNESSES)[number];
