import { z } from 'zod';
import { idSchema } from './ids.ts';
import { personNameSchema } from './invitations.ts';
import { MAX_REASON } from './limits.ts';
import { HOLDER_ROLES } from './party-kinds.ts';
import { storableText } from './text.ts';

const day = z.iso.date();
const reasonSchema = storableText(MAX_REASON).trim().min(1);

export const appointmentParamsSchema = z.strictObject({ partyId: idSchema, holderId: idSchema });

const isInOrder = ({ from, to }: { from: string; to: string | null }) => to === null || from <= to;

export const appointSchema = z
  .strictObject({
    name: personNameSchema,
    userId: idSchema.nullable().default(null),
    role: z.enum(HOLDER_ROLES).default('main'),
    from: day.describe('In Beijing; a day to come takes effect by itself'),
    to: day.nullable().default(null),
    reason: reasonSchema,
    replaces: z
      .boolean()
      .default(false)
      .describe('Whoever holds it until further notice ends on the day before'),
  })
  .refine(isInOrder, { path: ['to'], params: { rule: 'days-in-order' } });

export const relieveSchema = z.strictObject({
  to: day.describe('The last day of the holder'),
  reason: reasonSchema,
});

export type Appoint = z.infer<typeof appointSchema>;
export type Relieve = z.infer<typeof relieveSchema>;
