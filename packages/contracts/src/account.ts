import { z } from 'zod';
import { idSchema } from './ids.ts';
import { passwordText } from './sessions.ts';

export const changePasswordSchema = z.strictObject({
  currentPassword: passwordText,
  newPassword: passwordText,
});

export const ownSessionSchema = z.object({
  id: z.string(),
  startedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
});
export const ownSessionListSchema = z.object({ items: z.array(ownSessionSchema) });
export const sessionParamsSchema = z.strictObject({ sessionId: idSchema });

export type OwnSession = z.infer<typeof ownSessionSchema>;
export type ChangePassword = z.infer<typeof changePasswordSchema>;
