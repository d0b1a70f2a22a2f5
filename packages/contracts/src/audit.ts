import { z } from 'zod';
import { AUDIT_ACTIONS, AUDIT_OBJECT_KINDS, AUDIT_RESULTS } from './audit-actions.ts';
import { idSchema } from './ids.ts';
import { MAX_WORDS } from './limits.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { repeatable } from './query.ts';
import { storableText } from './text.ts';

const facts = z
  .record(z.string(), z.json())
  .nullable()
  .describe('Field by field, as it was at that moment');

export const auditEntrySchema = z.object({
  sequence: z.number().int(),
  at: z.iso.datetime(),
  actor: z.object({ id: z.string().nullable(), name: z.string() }),
  address: z.string().nullable(),
  action: z.enum(AUDIT_ACTIONS),
  object: z.object({
    kind: z.enum(AUDIT_OBJECT_KINDS),
    id: z.string().nullable(),
    name: z.string().nullable(),
  }),
  organizationId: z.string().nullable(),
  before: facts,
  after: facts,
  result: z.enum(AUDIT_RESULTS),
  requestId: z.string().nullable(),
  hash: z.string().describe('Covers this entry and, through the one before, all earlier ones'),
});
export const auditPageSchema = pageOf(auditEntrySchema);

const filterShape = {
  q: storableText(MAX_WORDS).default('').describe('Part of the name of a person or an object'),
  actorId: idSchema.optional(),
  objectKind: repeatable(AUDIT_OBJECT_KINDS),
  objectId: idSchema.optional(),
  action: repeatable(AUDIT_ACTIONS),
  result: repeatable(AUDIT_RESULTS),
  from: z.iso.datetime({ offset: true }).optional().describe('Not before'),
  to: z.iso.datetime({ offset: true }).optional().describe('Before'),
};

export const listAuditQuerySchema = z.strictObject({ ...pagingQuery, ...filterShape });
/** The same filter as the list, as a file. */
export const exportAuditQuerySchema = z.strictObject(filterShape);

/** The newest entry of the chain. Kept outside, it shows when the end was cut off. */
export const auditHeadSchema = z.object({
  sequence: z.number().int(),
  hash: z.string(),
  guard: z
    .enum(['right', 'trigger'])
    .describe(
      'What keeps the log from change: the right of the database role too, or triggers alone',
    ),
});

export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type ListAuditQuery = z.infer<typeof listAuditQuerySchema>;
export type ExportAuditQuery = z.infer<typeof exportAuditQuerySchema>;
export type AuditHead = z.infer<typeof auditHeadSchema>;
