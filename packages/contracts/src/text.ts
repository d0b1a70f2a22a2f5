import { z } from 'zod';

/**
 * PostgreSQL refuses `\u0000` in any text, and a lone surrogate has no UTF-8 form:
 * either would be a 500 if it came as far as the database.
 */
function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Text from outside that the database can hold. */
export function storableText(max: number) {
  return z
    .string()
    .max(max)
    .refine(isStorable, { params: { rule: 'unstorable-text' } });
}
