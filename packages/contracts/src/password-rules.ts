/** `complex`: of several kinds of characters, as 等保 asks; `plain`: long and uncommon, as OWASP ASVS 5 asks. */
export const PASSWORD_RULES = ['complex', 'plain'] as const;
export type PasswordRules = (typeof PASSWORD_RULES)[number];

/** Characters of a password (ASVS V6.2.1 and V6.2.9). */
export const PASSWORD_LENGTH = { min: 8, max: 128 } as const;
