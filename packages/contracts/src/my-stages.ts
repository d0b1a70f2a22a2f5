import { z } from 'zod';
import { HOLDER_ROLES } from './party-kinds.ts';
import { RISK_LEVELS } from './risk-levels.ts';

const named = z.object({ id: z.string(), name: z.string() });
const levelSchema = z.enum(RISK_LEVELS).nullable();

const myStageSchema = z.object({
  id: z.string(),
  name: z.string(),
  position: z.number().int().describe('Counted from 0'),
  count: z.number().int().describe('Stages of the chart'),
  riskLevel: levelSchema,
  answersAs: z
    .array(z.object({ ...named.shape, role: z.enum(HOLDER_ROLES) }))
    .describe('The parties that you hold and that answer there'),
  riskPoints: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      riskLevel: levelSchema.describe('Its own level, else that of the stage'),
    }),
  ),
  controlMeasures: z.array(z.object({ id: z.string(), text: z.string() })),
});

/** 我的环节: what the holder of a post answers for today, as the published versions print it. */
export const myStagesSchema = z.object({
  posts: z
    .array(z.object({ ...named.shape, role: z.enum(HOLDER_ROLES), organization: named }))
    .describe('What you hold today, with those that answer for nothing'),
  items: z.array(
    z.object({
      chart: z.object({ id: z.string(), title: z.string() }),
      organization: named,
      stages: z.array(myStageSchema),
    }),
  ),
  total: z.number().int().describe('Stages'),
});

export type MyStages = z.infer<typeof myStagesSchema>;
