import { z } from 'zod';
import { idSchema } from './ids.ts';
import { MAX_NAME } from './limits.ts';
import {
  LEVEL_COLORS,
  MAX_LEVEL_WORD,
  MAX_SUPERVISOR,
  ORGANIZATION_KINDS,
  VISIBILITIES,
} from './organization-settings.ts';
import { PASSWORD_RULES } from './password-rules.ts';
import { RISK_LEVELS } from './risk-levels.ts';
import { abilitiesSchema } from './sessions.ts';
import { storableText } from './text.ts';

const byLevel = <Value extends z.ZodType>(value: Value) => z.record(z.enum(RISK_LEVELS), value);

/** A word or colour that two levels share would not tell them apart. */
const differs = (byEachLevel: Record<string, string>) =>
  new Set(Object.values(byEachLevel)).size === RISK_LEVELS.length;

const levelWordsSchema = byLevel(storableText(MAX_LEVEL_WORD).trim().min(1)).refine(differs, {
  params: { rule: 'different-by-level' },
});
const levelColorsSchema = byLevel(z.enum(LEVEL_COLORS)).refine(differs, {
  params: { rule: 'different-by-level' },
});
const levelSupervisorsSchema = byLevel(storableText(MAX_SUPERVISOR).trim());

/** What an organisation decides for all that lies under it; null: as the organisation above says. */
const settingsShape = {
  levelWords: levelWordsSchema.nullable(),
  levelColors: levelColorsSchema.nullable(),
  levelSupervisors: levelSupervisorsSchema.nullable().describe('Who supervises which level'),
  passwordRules: z.enum(PASSWORD_RULES).nullable(),
};

/** The settings that hold, after looking upwards. `levelWords` null: 高, 中, 低. */
export const effectiveSettingsSchema = z.object({
  levelWords: levelWordsSchema.nullable(),
  levelColors: levelColorsSchema.nullable(),
  levelSupervisors: levelSupervisorsSchema.nullable(),
  passwordRules: z.enum(PASSWORD_RULES),
});

export const organizationNodeSchema = z.object({
  id: z.string(),
  parentId: z.string().nullable().describe('null: nothing above it that this reader may see'),
  name: z.string(),
  kind: z.enum(ORGANIZATION_KINDS),
  abilities: abilitiesSchema,
});

/** The whole tree that the reader may see, parents before children. */
export const organizationListSchema = z.object({ items: z.array(organizationNodeSchema) });

export const organizationDetailSchema = organizationNodeSchema.extend({
  chartVisibility: z.enum(VISIBILITIES).describe('What its charts start from'),
  ...settingsShape,
  effective: effectiveSettingsSchema,
  chartCount: z.number().int().describe('Published, with those of all that lies under it'),
  userCount: z.number().int().nullable().describe('null: this reader may not see people'),
});

export const organizationParamsSchema = z.strictObject({ organizationId: idSchema });

const nameSchema = storableText(MAX_NAME).trim().min(1);

export const createOrganizationSchema = z.strictObject({
  parentId: idSchema.nullable(),
  name: nameSchema,
  kind: z.enum(ORGANIZATION_KINDS),
});

export const changeOrganizationSchema = z.strictObject({
  parentId: idSchema.nullable().optional(),
  name: nameSchema.optional(),
  kind: z.enum(ORGANIZATION_KINDS).optional(),
  chartVisibility: z.enum(VISIBILITIES).optional(),
  levelWords: levelWordsSchema.nullable().optional(),
  levelColors: levelColorsSchema.nullable().optional(),
  levelSupervisors: levelSupervisorsSchema.nullable().optional(),
  passwordRules: z.enum(PASSWORD_RULES).nullable().optional(),
});

export type OrganizationNode = z.infer<typeof organizationNodeSchema>;
export type OrganizationDetail = z.infer<typeof organizationDetailSchema>;
export type EffectiveSettings = z.infer<typeof effectiveSettingsSchema>;
export type CreateOrganization = z.infer<typeof createOrganizationSchema>;
export type ChangeOrganization = z.infer<typeof changeOrganizationSchema>;
