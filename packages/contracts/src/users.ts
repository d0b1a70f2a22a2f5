import { z } from 'zod';
import { idSchema } from './ids.ts';
import { personNameSchema, usernameSchema } from './invitations.ts';
import { MAX_WORDS } from './limits.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { repeatable } from './query.ts';
import { ADMINISTRATOR_ROLES, ROLES, type Role } from './roles.ts';
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
  lastSeenAt: z.iso.datetime().nullable().describe('In a session that has not ended'),
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

export const grantSchema = z
  .strictObject({
    role: z.enum(ROLES),
    organizationId: idSchema.nullable(),
  })
  .refine(({ role, organizationId }) => isAdministrator(role) === (organizationId === null), {
    path: ['organizationId'],
    params: { rule: 'reach-of-role' },
  });
function isAdministrator(role: Role): boolean {
  return (ADMINISTRATOR_ROLES as readonly Role[]).includes(role);
}
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

export type Grant = z.infer<typeof grantSchema>;
export type User = z.infer<typeof userSchema>;
export type ListUsersQuery = z.infer<typeof listUsersQuerySchema>;
export type InviteUser = z.infer<typeof inviteUserSchema>;
export type ChangeUser = z.infer<typeof changeUserSchema>;
export type InvitationLink = z.infer<typeof invitationLinkSchema>;
export type InvitedUser = z.infer<typeof invitedUserSchema>;
