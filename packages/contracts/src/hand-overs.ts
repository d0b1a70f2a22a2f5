import { z } from 'zod';
import { idSchema } from './ids.ts';
import { MAX_NAME, MAX_PLACES, MAX_PRINTED, MAX_REASON } from './limits.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { RISK_LEVELS } from './risk-levels.ts';
import { storableText } from './text.ts';

const named = z.object({ id: z.string(), name: z.string() });

const placeShape = {
  chart: z.object({ id: z.string(), title: z.string() }),
  organization: z.string().describe('Name of the organisation of the chart'),
  stage: z.object({
    id: z.string(),
    name: z.string(),
    position: z.number().int().describe('Counted from 0'),
    count: z.number().int().describe('Stages of the chart'),
    riskLevel: z.enum(RISK_LEVELS).nullable(),
  }),
  party: named.nullable().describe('Who answers there, or did before the hand-over; null: nobody'),
};

/** Where somebody answers today and until further notice, or nobody does: what can be handed over or assigned. */
export const placesSchema = z.object({
  items: z.array(
    z.object({
      id: z
        .string()
        .nullable()
        .describe(
          'Goes into `places`; null where nobody answers: the id of the stage goes into `stages`',
        ),
      ...placeShape,
      party: named
        .extend({ isVacant: z.boolean().describe('A post that nobody holds today') })
        .nullable()
        .describe('Who answers there; null: nobody'),
      partyOrganization: named.describe(
        'That of the party, or of the chart where nobody answers: whoever takes over is of it too',
      ),
      mayHandOver: z
        .boolean()
        .describe('Whether you may hand it over, or assign somebody; others you may only read'),
      holder: z
        .object({
          userId: z.string().nullable().describe('The account of the person; null: none is known'),
          username: z.string().nullable().describe('Of an account that you may read'),
        })
        .nullable()
        .describe('Who holds the party by the name that `holder` asks for; null: it asks for none'),
    }),
  ),
  total: z.number().int(),
});

const levelCounts = z.object({
  high: z.number().int(),
  medium: z.number().int(),
  low: z.number().int(),
  unassessed: z.number().int(),
  total: z.number().int(),
});

/** What charts print for whoever is responsible, and who answers there today. */
export const wordingsSchema = z.object({
  items: z.array(
    z.object({
      wording: z.string().nullable().describe('null: no party printed'),
      organization: named.describe('That of the charts'),
      stages: levelCounts,
      parties: z
        .array(named.extend({ isVacant: z.boolean(), stages: z.number().int() }))
        .describe('Who answers there today, with the number of these stages'),
      unanswered: z.number().int().describe('Stages where nobody answers, now or later'),
      mayAssign: z.boolean().describe('Whether you keep parties of that organisation'),
    }),
  ),
  total: z.number().int(),
});

export const handOverSchema = z.object({
  id: z.string(),
  kind: z
    .enum(['hand-over', 'assignment', 'merge'])
    .describe('An assignment begins where nobody answered; a merge retires the party it is of'),
  to: named.describe('Who answers since; as it was called then'),
  merged: named
    .nullable()
    .describe('The party that was found to be the same, and retired with it; null: no merge'),
  from: z.iso.datetime().describe('Since when'),
  reason: z.string(),
  by: z.string(),
  createdAt: z.iso.datetime(),
  undone: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
  undoUntil: z.iso
    .datetime()
    .nullable()
    .describe(
      'Until then you may undo it, while nothing else has changed there: a day, or until it begins; null: you may not',
    ),
  places: z.array(z.object(placeShape)).describe('As they were called then'),
});

/** One of a list: without its places, of which there can be thousands. */
export const handOverSummarySchema = handOverSchema.omit({ undoUntil: true }).extend({
  places: z.number().int().describe('How many, of charts that you may read'),
});
export const handOverPageSchema = pageOf(handOverSummarySchema);

export const listHandOversQuerySchema = z.strictObject(pagingQuery);

export const listPlacesQuerySchema = z
  .strictObject({
    partyId: idSchema.optional().describe('Of this party'),
    holder: storableText(MAX_NAME)
      .trim()
      .min(1)
      .optional()
      .describe('Of every party that a person of this name holds today, deputies left out'),
    wording: storableText(MAX_PRINTED)
      .min(1)
      .optional()
      .describe(
        'Where charts print this, and whoever answers for it there; with those where nobody does',
      ),
    unassigned: z.literal('true').optional().describe('Where nobody answers, now or later'),
    organizationId: idSchema
      .optional()
      .describe('Of charts of this organisation alone, with `wording` and `unassigned`'),
  })
  .refine(
    ({ partyId, holder, wording, unassigned }) =>
      [partyId, holder, wording, unassigned].filter((one) => one !== undefined).length === 1,
    { path: ['partyId'], params: { rule: 'one-of-several' } },
  );

export const handOverParamsSchema = z.strictObject({ handOverId: idSchema });

export const handOverBodySchema = z
  .strictObject({
    places: z.array(idSchema).max(MAX_PLACES).default([]).describe('Where somebody answers'),
    stages: z.array(idSchema).max(MAX_PLACES).default([]).describe('Where nobody answers'),
    toPartyId: idSchema,
    wording: storableText(MAX_PRINTED)
      .min(1)
      .nullable()
      .default(null)
      .describe(
        'The printed wording that the party stands for since; of `stages` where nobody does',
      ),
    from: z.iso
      .date()
      .describe('In Beijing: today takes effect at once, a day to come when it begins'),
    reason: storableText(MAX_REASON).trim().min(1),
  })
  .refine(
    ({ places, stages }) =>
      places.length + stages.length >= 1 && places.length + stages.length <= MAX_PLACES,
    { path: ['places'], params: { rule: 'some-places' } },
  );

export const mergePartySchema = z.strictObject({
  intoPartyId: idSchema.describe('The party that stays, of the same organisation'),
  reason: storableText(MAX_REASON).trim().min(1),
});

export type Places = z.infer<typeof placesSchema>;
export type HandOver = z.infer<typeof handOverSchema>;
export type HandOverSummary = z.infer<typeof handOverSummarySchema>;
export type ListHandOversQuery = z.infer<typeof listHandOversQuerySchema>;
export type ListPlacesQuery = z.infer<typeof listPlacesQuerySchema>;
export type HandOverBody = z.infer<typeof handOverBodySchema>;
export type MergeParty = z.infer<typeof mergePartySchema>;
export type Wordings = z.infer<typeof wordingsSchema>;
