import { z } from 'zod';
import { FINDING_RULES, FINDING_SEVERITIES, MAX_RULE_REASON } from './finding-rules.ts';
import { idSchema } from './ids.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { repeatable } from './query.ts';
import { storableText } from './text.ts';

const filterShape = {
  rule: repeatable(FINDING_RULES),
  severity: repeatable(FINDING_SEVERITIES),
  organizationId: idSchema.optional().describe('With everything that lies under it'),
};

export const listFindingsQuerySchema = z.strictObject({ ...pagingQuery, ...filterShape });
export const findingSummaryQuerySchema = z.strictObject(filterShape);

export const findingSchema = z.object({
  id: z.string(),
  rule: z.enum(FINDING_RULES),
  severity: z.enum(FINDING_SEVERITIES),
  organization: z.object({ id: z.string(), name: z.string() }),
  chart: z.object({ id: z.string(), title: z.string() }),
  stage: z.object({ id: z.string(), name: z.string() }).nullable(),
  riskPointId: z.string().nullable(),
  text: z
    .string()
    .nullable()
    .describe('What it is about: the risk point, or the words in which a slip is suspected'),
  suspected: z
    .object({ written: z.string(), meant: z.string() })
    .nullable()
    .describe('Of a suspected slip of the pen; nothing is ever corrected by itself'),
});
export const findingPageSchema = pageOf(findingSchema);

/** How many of each rule, and of each organisation. */
export const findingSummarySchema = z.object({
  total: z.number().int(),
  rules: z.array(
    z.object({
      rule: z.enum(FINDING_RULES),
      severity: z.enum(FINDING_SEVERITIES),
      count: z.number().int(),
    }),
  ),
  organizations: z.array(z.object({ id: z.string(), name: z.string(), count: z.number().int() })),
});

/** What an organisation, or one above it, does not want to be told. */
export const ruleSettingSchema = z.object({
  rule: z.enum(FINDING_RULES),
  isOff: z.boolean(),
  reason: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decidedAbove: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('The organisation above that switched it off; null: this one, or nobody'),
});
export const ruleSettingsSchema = z.object({ items: z.array(ruleSettingSchema) });
export const ruleSettingParamsSchema = z.strictObject({
  organizationId: idSchema,
  rule: z.enum(FINDING_RULES),
});
/** Switches a rule off, with the reason that readers of the log will find. */
export const switchRuleOffSchema = z.strictObject({
  reason: storableText(MAX_RULE_REASON).trim().min(1),
});

export type Finding = z.infer<typeof findingSchema>;
export type ListFindingsQuery = z.infer<typeof listFindingsQuerySchema>;
export type FindingSummaryQuery = z.infer<typeof findingSummaryQuerySchema>;
export type FindingSummary = z.infer<typeof findingSummarySchema>;
export type RuleSetting = z.infer<typeof ruleSettingSchema>;
