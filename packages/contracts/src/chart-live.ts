import { z } from 'zod';
import { VISIBILITIES } from './organization-settings.ts';
import { effectiveSettingsSchema } from './organizations.ts';
import { HOLDER_ROLES, PARTY_KINDS } from './party-kinds.ts';
import { abilitiesSchema } from './sessions.ts';

/** What is true of a chart today and not frozen with any version. */
export const chartLiveSchema = z.object({
  abilities: abilitiesSchema.describe('What this reader may do with the chart'),
  visibility: z.enum(VISIBILITIES).nullable().describe('null: as its organisation says'),
  effectiveVisibility: z.enum(VISIBILITIES),
  levels: effectiveSettingsSchema.omit({ passwordRules: true }),
  stages: z
    .array(
      z.object({
        id: z.string(),
        responsibleParties: z.array(
          z.object({
            id: z.string(),
            name: z.string().nullable().describe('null: a person, whom this reader is not told'),
            kind: z.enum(PARTY_KINDS),
            isVacant: z
              .boolean()
              .describe('A post in use that nobody holds today; a deputy does not fill it'),
            holders: z
              .array(z.object({ id: z.string(), name: z.string(), role: z.enum(HOLDER_ROLES) }))
              .nullable()
              .describe('Of today, the holder before the deputies; null: this reader is not told'),
          }),
        ),
      }),
    )
    .describe('Who answers today, in the order of the stages; only stages somebody answers for'),
});

export const changeVisibilitySchema = z.strictObject({
  visibility: z.enum(VISIBILITIES).nullable(),
});

export type ChartLive = z.infer<typeof chartLiveSchema>;
