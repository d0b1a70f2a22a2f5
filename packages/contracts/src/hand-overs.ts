import { z } from 'zod';
import { idSchema } from './ids.ts';
import { MAX_NAME, MAX_PLACES, MAX_REASON } from './limits.ts';
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
  party: named.describe('Who answers there, or did before the hand-over'),
};

/** Where somebody answers today and until further notice: what can be handed over. */
export const placesSchema = z.object({
  items: z.array(
    z.object({
      id: z.string().describe('Goes into `places`'),
      ...placeShape,
      partyOrganization: named.describe('That of the party, where all that takes over is too'),
    }),
  ),
  total: z.number().int(),
});

export const handOverSchema = z.object({
  id: z.string(),
  to: named.describe('Who answers since; as it was called then'),
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
  })
  .refine(({ partyId, holder }) => (partyId === undefined) !== (holder === undefined), {
    path: ['partyId'],
    params: { rule: 'one-of-two' },
  });

export const handOverParamsSchema = z.strictObject({ handOverId: idSchema });

export const handOverBodySchema = z.strictObject({
  places: z.array(idSchema).min(1).max(MAX_PLACES),
  toPartyId: idSchema,
  from: z.iso
    .date()
    .describe('In Beijing: today takes effect at once, a day to come when it begins'),
  reason: storableText(MAX_REASON).trim().min(1),
});

export type Places = z.infer<typeof placesSchema>;
export type HandOver = z.infer<typeof handOverSchema>;
export type HandOverSummary = z.infer<typeof handOverSummarySchema>;
export type ListHandOversQuery = z.infer<typeof listHandOversQuerySchema>;
export type ListPlacesQuery = z.infer<typeof listPlacesQuerySchema>;
export type HandOverBody = z.infer<typeof handOverBodySchema>;
