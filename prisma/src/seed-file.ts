import { CATEGORIES, RISK_LEVELS } from '@lianfang/contracts';
import { z } from 'zod';

const seedStageSchema = z.strictObject({
  name: z.string(),
  nameAsPrinted: z.string().optional(),
  riskLevel: z.enum(RISK_LEVELS).nullable(),
  riskPoints: z.array(z.string()),
  controlMeasures: z.array(z.string()),
  responsibleParty: z.string().nullable(),
});

const seedChartSchema = z.strictObject({
  title: z.string(),
  organization: z.string(),
  category: z.enum(CATEGORIES),
  chartMeasures: z.array(z.string()),
  stages: z.array(seedStageSchema),
});

/** `seed/charts.json`: the settled reading of the bureau's own document, its wording untouched. */
export const seedSchema = z.strictObject({ charts: z.array(seedChartSchema) });

export type SeedChart = z.infer<typeof seedChartSchema>;
export type SeedStage = z.infer<typeof seedStageSchema>;
