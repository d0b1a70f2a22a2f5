import { z } from 'zod';
import { idSchema } from './ids.ts';
import { personNameSchema } from './invitations.ts';
import { MAX_REASON } from './limits.ts';
import { HOLDER_ROLES } from './party-kinds.ts';
import { storableText } from './text.ts';

/** PostgreSQL knows no year 0, and nobody alive was appointed before. */
const EARLIEST_DAY = '1900-01-01';

const day = z.iso
  .date()
  .refine((given) => given >= EARLIEST_DAY, { params: { rule: 'day-too-early' } });
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
      .describe('Whoever holds it until further notice ends on the day before; deputies stay'),
  })
  .refine(isInOrder, { path: ['to'], params: { rule: 'days-in-order' } })
  .refine(({ role, replaces }) => role === 'main' || !replaces, {
    path: ['replaces'],
    params: { rule: 'deputies-stay' },
  });

export const changeAppointmentSchema = z
  .strictObject({
    to: day
      .nullable()
      .optional()
      .describe('The last day of the holder; null: until further notice'),
    userId: idSchema.nullable().optional().describe('The account of the same person'),
    reason: reasonSchema,
  })
  .refine(({ to, userId }) => to !== undefined || userId !== undefined, {
    path: ['to'],
    params: { rule: 'to-or-account' },
  });

export const withdrawSchema = z.strictObject({
  reason: reasonSchema,
  resumes: z
    .boolean()
    .default(false)
    .describe('Whoever ended for this appointment goes on until further notice'),
});

export type Appoint = z.infer<typeof appointSchema>;
export type ChangeAppointment = z.infer<typeof changeAppointmentSchema>;
export type Withdraw = z.infer<typeof withdrawSchema>;
