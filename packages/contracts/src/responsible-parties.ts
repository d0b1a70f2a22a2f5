import { z } from 'zod';
import { auditEntrySchema } from './audit.ts';
import { idSchema } from './ids.ts';
import { MAX_CONTACT, MAX_NAME, MAX_WORDS } from './limits.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { HOLDER_ROLES, PARTY_KINDS, PARTY_SORTS, PARTY_STATES } from './party-kinds.ts';
import { flag, repeatable } from './query.ts';
import { RISK_LEVELS } from './risk-levels.ts';
import { abilitiesSchema } from './sessions.ts';
import { storableText } from './text.ts';

const SORTS = PARTY_SORTS.flatMap((column) => [column, `-${column}`] as const);

const named = z.object({ id: z.string(), name: z.string() });
const day = z.iso.date();
const nameSchema = storableText(MAX_NAME).trim().min(1);

const holderShape = {
  id: z.string(),
  name: z.string().describe('As it was written at the appointment'),
  userId: z.string().nullable().describe('The account of the same person'),
  role: z.enum(HOLDER_ROLES).describe('main: A 角; deputy: B 角, who stands in'),
};

const stageCounts = z
  .object({
    high: z.number().int(),
    medium: z.number().int(),
    low: z.number().int(),
    unassessed: z.number().int(),
    total: z.number().int(),
  })
  .describe('Stages of published charts that it answers for today, by the level of the stage');

export const partySchema = z.object({
  id: z.string(),
  organization: named,
  name: z.string(),
  kind: z.enum(PARTY_KINDS),
  isRetired: z.boolean(),
  isVacant: z
    .boolean()
    .describe('A post in use that nobody holds today; a deputy does not fill it'),
  holders: z.array(z.object(holderShape)).describe('Of today, the holder before the deputies'),
  stages: stageCounts,
  changedAt: z.iso.datetime(),
  abilities: abilitiesSchema.describe('What this reader may do with it'),
});
export const partyPageSchema = pageOf(partySchema);

export const partyDetailSchema = partySchema.extend({
  section: named.nullable().describe('The section it belongs to'),
  members: z.array(named).describe('Of a section: the parties in use that belong to it'),
  contact: z.string().nullable(),
  formerNames: z.array(z.object({ name: z.string(), until: z.iso.datetime() })),
  appointments: z
    .array(
      z.object({
        ...holderShape,
        from: day,
        to: day.nullable().describe('The last day; null: until further notice'),
        reason: z.string(),
        endReason: z.string().nullable().describe('Why they were relieved'),
      }),
    )
    .describe('All holders, the latest first'),
});

/** Charts where a party answers, today or from a day on, each with those stages of it. */
export const partyStagesSchema = z.object({
  items: z.array(
    z.object({
      chart: z.object({ id: z.string(), title: z.string() }),
      organization: named,
      stages: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          position: z.number().int().describe('Counted from 0'),
          count: z.number().int().describe('Stages of the chart'),
          riskLevel: z.enum(RISK_LEVELS).nullable(),
          printedAs: z.array(z.string()).describe('The wordings that the chart prints there'),
          from: z.iso.datetime().describe('Since when it answers there, or from when'),
          to: z.iso.datetime().nullable().describe('Until then; null: until further notice'),
          isComing: z.boolean().describe('It does not answer there yet'),
          handOverId: z
            .string()
            .nullable()
            .describe(
              'The hand-over by which it begins or ends there, where that is still to come',
            ),
        }),
      ),
    }),
  ),
  total: z.number().int().describe('Stages that it answers for today'),
  coming: z.number().int().describe('Stages that it does not answer for yet'),
  hidden: z
    .number()
    .int()
    .describe('Stages now or later that you may not read, or that a published version has no more'),
});

/** What the log says of a party, the newest first. */
export const partyHistorySchema = pageOf(
  auditEntrySchema.pick({
    sequence: true,
    at: true,
    actor: true,
    action: true,
    before: true,
    after: true,
  }),
);
export const listPartyHistoryQuerySchema = z.strictObject(pagingQuery);

/** Parties of one organisation whose names mean the same, group by group: a suggestion. */
export const duplicatePartiesSchema = z.object({
  items: z.array(
    z.object({
      organization: named,
      mayMerge: z.boolean().describe('Whether you keep parties of that organisation'),
      parties: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          isVacant: z.boolean(),
          stages: z.number().int().describe('Stages that it answers for today'),
        }),
      ),
    }),
  ),
  total: z.number().int().describe('Groups'),
});

export const listPartiesQuerySchema = z.strictObject({
  ...pagingQuery,
  q: storableText(MAX_WORDS)
    .default('')
    .describe('Part of a name, of a former one, of a holder’s name, or the initials of its pinyin'),
  kind: repeatable(PARTY_KINDS),
  state: repeatable(PARTY_STATES).describe('Without: those that are not retired'),
  organizationId: idSchema.optional().describe('With everything that lies under it'),
  directly: flag.describe('The organisation of `organizationId` alone, without what lies under it'),
  sort: z.enum(SORTS as [string, ...string[]]).default('name'),
});

export const partyParamsSchema = z.strictObject({ partyId: idSchema });

export const createPartySchema = z.strictObject({
  organizationId: idSchema,
  name: nameSchema,
  kind: z.enum(PARTY_KINDS),
  sectionId: idSchema.nullable().default(null),
  contact: storableText(MAX_CONTACT).trim().default(''),
});

export const changePartySchema = z.strictObject({
  name: nameSchema.optional(),
  kind: z.enum(PARTY_KINDS).optional(),
  sectionId: idSchema.nullable().optional(),
  contact: storableText(MAX_CONTACT).trim().optional(),
  isRetired: z.boolean().optional().describe('true is refused while it answers for a stage'),
});

export type Party = z.infer<typeof partySchema>;
export type PartyDetail = z.infer<typeof partyDetailSchema>;
export type PartyHistory = z.infer<typeof partyHistorySchema>;
export type ListPartyHistoryQuery = z.infer<typeof listPartyHistoryQuerySchema>;
export type DuplicateParties = z.infer<typeof duplicatePartiesSchema>;
export type PartyStages = z.infer<typeof partyStagesSchema>;
export type ListPartiesQuery = z.infer<typeof listPartiesQuerySchema>;
export type CreateParty = z.infer<typeof createPartySchema>;
export type ChangeParty = z.infer<typeof changePartySchema>;
