import { z } from 'zod';
import { CATEGORIES } from './categories.ts';
import { idSchema } from './ids.ts';
import { MAX_INTEGER, MAX_WORDS } from './limits.ts';
import { pageOf, pagingQuery, wholeNumber } from './paging.ts';
import { PARTY_KINDS } from './party-kinds.ts';
import { repeatable } from './query.ts';
import { LEVEL_FILTERS, RISK_LEVELS } from './risk-levels.ts';
import { storableText } from './text.ts';

const levelSchema = z.enum(RISK_LEVELS).nullable();
const categorySchema = z.enum(CATEGORIES);
const organizationSchema = z.object({ id: z.string(), name: z.string() });
const position = z.number().int().min(0).describe('Place in the order, counted from 0');

export const controlMeasureSchema = z.object({ id: z.string(), position, text: z.string() });

export const riskPointSchema = z.object({
  id: z.string(),
  position,
  text: z.string(),
  riskLevel: levelSchema.describe('Its own level, which overrides the level of the stage'),
});

export const printedPartySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(PARTY_KINDS),
  printedAs: z.string().describe('The wording of this version; a later rename leaves it as it is'),
});

export const stageSchema = z.object({
  id: z.string().describe('Survives versions: links to the stage keep working'),
  position,
  name: z.string(),
  nameAsPrinted: z.string().describe('With the typesetting spaces and line breaks of the original'),
  riskLevel: levelSchema.describe('null is 未评定, never 低'),
  riskPoints: z.array(riskPointSchema),
  controlMeasures: z.array(controlMeasureSchema),
  responsibleParties: z.array(printedPartySchema),
});

export const stageLinkSchema = z.object({
  from: z.string(),
  to: z.string(),
  label: z.string().nullable(),
});

/** One published version of a chart, whole. Nothing in it can change after publication. */
export const chartSchema = z.object({
  id: z.string(),
  title: z.string(),
  organization: organizationSchema,
  category: categorySchema,
  powerCode: z.string().nullable(),
  powerName: z.string().nullable(),
  version: z.number().int().min(1),
  publishedAt: z.iso.datetime(),
  chartMeasures: z
    .array(controlMeasureSchema)
    .describe('全流程防控措施: measures of the whole chart'),
  stages: z.array(stageSchema),
  links: z.array(stageLinkSchema).describe('Departures from the order of the stages, nothing else'),
});

export const chartSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  organization: organizationSchema,
  category: categorySchema,
  stages: z.array(z.object({ name: z.string(), riskLevel: levelSchema })),
  levelCounts: z
    .object({
      high: z.number().int(),
      medium: z.number().int(),
      low: z.number().int(),
      unassessed: z.number().int(),
    })
    .describe('Stages by their own level'),
  riskPointCount: z.number().int(),
  version: z.number().int(),
  publishedAt: z.iso.datetime(),
});

export const chartPageSchema = pageOf(chartSummarySchema);

export const listChartsQuerySchema = z.strictObject({
  ...pagingQuery,
  level: repeatable(LEVEL_FILTERS),
  category: repeatable(CATEGORIES),
  organizationId: idSchema.optional().describe('With everything that lies under it'),
  q: storableText(MAX_WORDS).default('').describe('Words anywhere in the chart'),
});

/** Of a route that takes no query: a parameter there is a mistake of the caller, not one to pass over. */
export const noQuerySchema = z.strictObject({});

export const chartParamsSchema = z.strictObject({ chartId: idSchema });
export const chartVersionParamsSchema = z.strictObject({
  chartId: idSchema,
  version: wholeNumber(1, MAX_INTEGER),
});

export type ControlMeasure = z.infer<typeof controlMeasureSchema>;
export type RiskPoint = z.infer<typeof riskPointSchema>;
export type PrintedParty = z.infer<typeof printedPartySchema>;
export type Stage = z.infer<typeof stageSchema>;
export type StageLink = z.infer<typeof stageLinkSchema>;
export type Chart = z.infer<typeof chartSchema>;
export type ChartSummary = z.infer<typeof chartSummarySchema>;
export type ListChartsQuery = z.infer<typeof listChartsQuerySchema>;
