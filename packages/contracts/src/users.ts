import { z } from 'zod';
import { idSchema } from './ids.ts';
import { personNameSchema, usernameSchema } from './invitations.ts';
import { MAX_WORDS } from './limits.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { repeatable } from './query.ts';
import { ROLES } from './roles.ts';
import { abilitiesSchema, heldGrantSchema } from './sessions.ts';
import { storableText } from './text.ts';
import { USER_STATUSES } from './user-statuses.ts';

export const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  username: z.string(),
  status: z.enum(USER_STATUSES).describe('invited: has not set a password yet'),
  isDemo: z.boolean(),
  grants: z.array(heldGrantSchema).describe('Those that this reader may see'),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().nullable(),
  abilities: abilitiesSchema.describe('What this reader may do with this person'),
});
export const userPageSchema = pageOf(userSchema);

export const listUsersQuerySchema = z.strictObject({
  ...pagingQuery,
  q: storableText(MAX_WORDS).default('').describe('Part of a name or an account name'),
  role: repeatable(ROLES),
  status: repeatable(USER_STATUSES),
  organizationId: idSchema.optional().describe('With everything that lies under it'),
});

export const userParamsSchema = z.strictObject({ userId: idSchema });

export const grantSchema = z.strictObject({
  role: z.enum(ROLES),
  organizationId: idSchema.nullable(),
});
const grantsSchema = z.array(grantSchema).max(200);

export const inviteUserSchema = z.strictObject({
  username: usernameSchema,
  name: personNameSchema,
  grants: grantsSchema,
});
export const changeUserSchema = z.strictObject({
  name: personNameSchema.optional(),
  status: z.enum(['active', 'disabled']).optional(),
});
export const changeGrantsSchema = z.strictObject({ grants: grantsSchema });

/** A one-time link, shown once: only its hash is kept. */
export const invitationLinkSchema = z.object({ link: z.string(), expiresAt: z.iso.datetime() });
export const invitedUserSchema = z.object({ user: userSchema, invitation: invitationLinkSchema });

/** 三员分立, for the whole installation. */
export const separationSchema = z.object({
  isOn: z.boolean(),
  proposal: z
    .object({ by: z.string(), at: z.iso.datetime(), isOwn: z.boolean() })
    .nullable()
    .describe('Who proposed to switch it off; another administrator has to agree'),
  collisions: z
    .array(z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)) }))
    .describe('Who would have to give up a role before it can be switched on'),
});
export const changeSeparationSchema = z.strictObject({
  isOn: z.boolean().describe('false proposes to switch it off, or agrees to the proposal'),
});

export type Grant = z.infer<typeof grantSchema>;
export type User = z.infer<typeof userSchema>;
export type ListUsersQuery = z.infer<typeof listUsersQuerySchema>;
export type InviteUser = z.infer<typeof inviteUserSchema>;
export type ChangeUser = z.infer<typeof changeUserSchema>;
export type InvitationLink = z.infer<typeof invitationLinkSchema>;
export type InvitedUser = z.infer<typeof invitedUserSchema>;
export type Separation = z.infer<typeof separationSchema>;
