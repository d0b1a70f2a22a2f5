import { z } from 'zod';
import { MAX_NAME, MAX_USERNAME } from './limits.ts';
import { PASSWORD_LENGTH, PASSWORD_RULES } from './password-rules.ts';
import { storableText } from './text.ts';

export const INVITATION_PURPOSES = ['first-administrator', 'invitation', 'reset'] as const;
export type InvitationPurpose = (typeof INVITATION_PURPOSES)[number];

/** Letters, digits and the marks people put into account names. Compared without upper and lower case. */
export const usernameSchema = storableText(MAX_USERNAME)
  .min(2)
  .regex(/^[\p{L}\p{N}._-]+$/u);
export const personNameSchema = storableText(MAX_NAME).trim().min(1);

const tokenSchema = storableText(100).min(20);

export const openInvitationSchema = z.strictObject({ token: tokenSchema });

/** What a one-time link is for, before it is used. */
export const invitationSchema = z.object({
  purpose: z.enum(INVITATION_PURPOSES),
  username: z.string().nullable().describe('null: the first administrator chooses one'),
  name: z.string().nullable(),
  passwordRules: z.enum(PASSWORD_RULES),
  expiresAt: z.iso.datetime(),
});

export const acceptInvitationSchema = z.strictObject({
  token: tokenSchema,
  username: usernameSchema.optional().describe('Of the first administrator alone'),
  name: personNameSchema.optional().describe('Of the first administrator alone'),
  password: storableText(PASSWORD_LENGTH.max).min(1),
});

export type Invitation = z.infer<typeof invitationSchema>;
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;
