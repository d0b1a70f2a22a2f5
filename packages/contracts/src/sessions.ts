import { z } from 'zod';
import { MAX_USERNAME } from './limits.ts';
import { PASSWORD_LENGTH } from './password-rules.ts';
import { ABILITIES, ROLES } from './roles.ts';
import { storableText } from './text.ts';

export const abilitiesSchema = z.array(z.enum(ABILITIES));

export const heldGrantSchema = z.object({
  role: z.enum(ROLES),
  organization: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('null: the whole installation'),
});

/** Who is asking: `account` is null for an anonymous reader, which is no error. */
export const sessionSchema = z.object({
  account: z
    .object({
      id: z.string(),
      name: z.string(),
      username: z.string(),
      grants: z.array(heldGrantSchema),
      holdsPost: z.boolean().describe('Holds a party today, or stands in: has stages of their own'),
      hasPassword: z.boolean().describe('false: single sign-on alone'),
    })
    .nullable(),
  abilities: abilitiesSchema.describe('Held anywhere: what the navigation may show'),
  signOn: z
    .object({ name: z.string() })
    .nullable()
    .describe('The single sign-on that is configured'),
});

/** A password as somebody types it; whether a new one is good enough is another question. */
export const passwordText = storableText(PASSWORD_LENGTH.max).min(1);

export const logInSchema = z.strictObject({
  username: storableText(MAX_USERNAME).min(1),
  password: passwordText,
});

export type HeldGrant = z.infer<typeof heldGrantSchema>;
export type SessionState = z.infer<typeof sessionSchema>;
export type LogIn = z.infer<typeof logInSchema>;
