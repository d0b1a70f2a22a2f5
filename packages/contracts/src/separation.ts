import { z } from 'zod';
import { ROLES } from './roles.ts';

/** 三员分立, for the whole installation. */
export const separationSchema = z.object({
  isOn: z.boolean(),
  proposal: z
    .object({ by: z.string(), at: z.iso.datetime(), isOwn: z.boolean() })
    .nullable()
    .describe('Who proposed to switch it off; an administrator of another kind has to agree'),
  collisions: z
    .array(z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)) }))
    .describe('Who would have to give up a role before it can be switched on'),
});
export const changeSeparationSchema = z.strictObject({
  isOn: z.boolean().describe('false proposes to switch it off, or agrees to the proposal'),
});

export type Separation = z.infer<typeof separationSchema>;
