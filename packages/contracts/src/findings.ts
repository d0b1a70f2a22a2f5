import { z } from 'zod';
import { FINDING_RULES, FINDING_SEVERITIES, MAX_RULE_REASON } from './finding-rules.ts';
import { idSchema } from './ids.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { repeatable } from './query.ts';
import { RISK_LEVELS } from './risk-levels.ts';
import { storableText } from './text.ts';

const ruleSchema = z.enum(FINDING_RULES);
const severitySchema = z.enum(FINDING_SEVERITIES);
const organizationSchema = z.object({ id: z.string(), name: z.string().describe('As today') });

const filterShape = {
  rule: repeatable(FINDING_RULES),
  severity: repeatable(FINDING_SEVERITIES),
  organizationId: idSchema.optional().describe('With everything that lies under it'),
};

export const listFindingsQuerySchema = z.strictObject({ ...pagingQuery, ...filterShape });
export const findingSummaryQuerySchema = z.strictObject(filterShape);

export const findingSchema = z.object({
  id: z.string().describe('Of this finding in this version; another version has others'),
  rule: ruleSchema,
  severity: severitySchema,
  organization: organizationSchema,
  chart: z.object({ id: z.string(), title: z.string(), publishedAt: z.iso.datetime() }),
  stage: z
    .object({ id: z.string(), name: z.string(), position: z.number().int() })
    .nullable()
    .describe('null: the chart as a whole'),
  riskPointId: z.string().nullable().describe('null: the stage as a whole'),
  text: z
    .string()
    .nullable()
    .describe('The printed words that it is about, or the posts that nobody holds'),
  slip: z
    .object({ written: z.string(), meant: z.string() })
    .nullable()
    .describe('Of a suspected slip of the pen; nothing is ever corrected by itself'),
  level: z.enum(RISK_LEVELS).nullable().describe('Of the same risk at different levels: this one'),
  otherLevels: z.array(z.enum(RISK_LEVELS)).describe('Those of other charts that you may read'),
});
export const findingPageSchema = pageOf(findingSchema);

/** How many of each rule, and of each organisation: each count is the total of the list behind it. */
export const findingSummarySchema = z.object({
  total: z.number().int(),
  rules: z
    .array(
      z.object({
        rule: ruleSchema,
        severity: severitySchema,
        count: z.number().int(),
        offCount: z
          .number()
          .int()
          .describe('Organisations with charts, among those you see, for which it is switched off'),
      }),
    )
    .describe('Those that were asked for, also without findings'),
  organizations: z
    .array(organizationSchema.extend({ count: z.number().int() }))
    .describe('Those whose charts have findings; each count includes what lies under it'),
});

/** What an organisation is told, and what it, or one above it, does not want to be told. */
export const ruleSettingSchema = z.object({
  rule: ruleSchema,
  severity: severitySchema,
  isOff: z.boolean(),
  reason: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  isDecidedAbove: z.boolean().describe('Switched off above: only there it is switched on again'),
  decidedBy: organizationSchema
    .nullable()
    .describe('Who switched it off, if you may see that organisation'),
});
export const ruleSettingsSchema = z.object({ items: z.array(ruleSettingSchema) });
export const ruleSettingParamsSchema = z.strictObject({
  organizationId: idSchema,
  rule: ruleSchema,
});
/** Switches a rule off, with the reason that readers of the settings and of the log will find. */
export const switchRuleOffSchema = z.strictObject({
  reason: storableText(MAX_RULE_REASON).trim().min(1),
});

export type Finding = z.infer<typeof findingSchema>;
export type ListFindingsQuery = z.infer<typeof listFindingsQuerySchema>;
export type FindingSummaryQuery = z.infer<typeof findingSummaryQuerySchema>;
export type FindingSummary = z.infer<typeof findingSummarySchema>;
export type RuleSetting = z.infer<typeof ruleSettingSchema>;
