import { z } from 'zod';
import { CATEGORIES } from './categories.ts';
import { printedPartySchema } from './charts.ts';
import { idSchema } from './ids.ts';
import { MAX_PRINTED, MAX_WORDS, PAGE_SIZE } from './limits.ts';
import { wholeNumber } from './paging.ts';
import { HOLDER_ROLES, PARTY_KINDS } from './party-kinds.ts';
import { flag, repeatable } from './query.ts';
import {
  EXPORT_FORMATS,
  LEVEL_ORIGINS,
  MATRIX_SIDES,
  MAX_COUNTED_ROWS,
  REGISTER_COLUMNS,
  USUAL_COLUMNS,
} from './register-columns.ts';
import { LEVEL_FILTERS, RISK_LEVELS } from './risk-levels.ts';
import { storableText } from './text.ts';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const CURSOR = new RegExp(`^${UUID}\\.${UUID}$`);
const cursor = z.string().refine((text) => CURSOR.test(text), { params: { rule: 'cursor' } });
const MAX_PARTIES = 50;

const SORTS = USUAL_COLUMNS.flatMap((column) => [column, `-${column}`] as const);

/** One or several of the same text parameter. */
const texts = z
  .union([
    storableText(MAX_PRINTED).transform((one) => [one]),
    z.array(storableText(MAX_PRINTED)).max(MAX_PARTIES),
  ])
  .default([])
  .transform((chosen) => [...new Set(chosen)]);

const filterShape = {
  level: repeatable(LEVEL_FILTERS).describe(
    'The effective level: the point’s own, else that of its stage',
  ),
  levelOrigin: repeatable(LEVEL_ORIGINS).describe('Own or inherited; none of both is 未评定'),
  category: repeatable(CATEGORIES),
  organizationId: idSchema.optional().describe('With everything that lies under it'),
  directly: flag.describe('The organisation of `organizationId` alone, without what lies under it'),
  chartId: idSchema.optional(),
  stage: storableText(MAX_PRINTED).default('').describe('The name of the stage, whole'),
  responsibleParty: texts.describe('Wordings as printed; several mean any of them'),
  noParty: flag.describe(
    'Stages that print no responsible party, beside those of `responsibleParty`',
  ),
  vacant: flag.describe(
    'Stages for which a post answers today that nobody holds; with `asOf`, on that day',
  ),
  q: storableText(MAX_WORDS)
    .default('')
    .describe(
      'Words in risk point, control measures, stage or title; spaces, case and width make no difference',
    ),
  decidedFrom: z.iso.date().optional().describe('The day of the decision on the level, in Beijing'),
  decidedTo: z.iso.date().optional().describe('That day included'),
  undecided: flag.describe('No date of a decision is on record'),
  asOf: z.iso
    .date()
    .optional()
    .describe('The register as it stood at the end of that day in Beijing'),
};

const sort = z
  .enum(SORTS as [string, ...string[]])
  .default('level')
  .describe('`-` before a column turns it round');

/** Rows are counted up to the first of the page; what lies further is reached from a row that was seen. */
function isCountable({ page, pageSize, after, before }: { page: number; pageSize: number } & Ends) {
  return (after ?? before) !== undefined || (page - 1) * pageSize < MAX_COUNTED_ROWS;
}

interface Ends {
  after?: string | undefined;
  before?: string | undefined;
}

export const riskRegisterQuerySchema = z
  .strictObject({
    ...filterShape,
    sort,
    page: wholeNumber(1, MAX_COUNTED_ROWS).default(1),
    pageSize: wholeNumber(1, PAGE_SIZE.max).default(PAGE_SIZE.default),
    answering: flag.describe('Rows tell who answers and who holds these parties'),
    after: cursor
      .optional()
      .describe('A row’s `cursor`: the rows that follow it, whatever `page` says'),
    before: cursor.optional().describe('A row’s `cursor`: the rows right before it'),
  })
  .refine(isCountable, {
    path: ['page'],
    params: { rule: 'beyond-counted' },
    when: ({ issues }) => issues.length === 0,
  });

export const registerFilterQuerySchema = z.strictObject(filterShape);
export const registerMatrixQuerySchema = z.strictObject({
  ...filterShape,
  by: z.enum(MATRIX_SIDES),
});
export const registerExportQuerySchema = z.strictObject({
  ...filterShape,
  sort,
  format: z.enum(EXPORT_FORMATS),
  column: repeatable(REGISTER_COLUMNS).describe(
    'In this order; none: as the register shows them at first',
  ),
});

const answeringPartySchema = z.object({
  id: z.string(),
  name: z.string().nullable().describe('null: a person, whom this reader is not told'),
  kind: z.enum(PARTY_KINDS),
  isVacant: z.boolean().describe('A post in use that nobody holds'),
  holders: z
    .array(z.object({ name: z.string(), role: z.enum(HOLDER_ROLES) }))
    .nullable()
    .describe('The holder before the deputies; null: not told this reader'),
});

export const registerRowSchema = z.object({
  id: z.string().describe('Of the risk point; survives versions'),
  cursor: z.string().describe('Its place in this order, for `after` and `before`'),
  organization: z.object({ id: z.string(), name: z.string() }),
  chart: z.object({ id: z.string(), title: z.string(), version: z.number().int() }),
  category: z.enum(CATEGORIES),
  stage: z.object({
    id: z.string(),
    name: z.string(),
    position: z.number().int().describe('Counted from 0'),
    count: z.number().int().describe('Stages of the chart'),
  }),
  riskPoint: z.object({ text: z.string(), position: z.number().int() }),
  level: z.enum(RISK_LEVELS).nullable().describe('null is 未评定, never 低'),
  levelOrigin: z.enum(LEVEL_ORIGINS).nullable(),
  controlMeasures: z.array(z.string()).describe('Of the stage, in their order'),
  responsibleParties: z.array(printedPartySchema),
  decidedAt: z.iso.datetime().nullable().describe('When the level was decided last'),
  answering: z
    .array(answeringPartySchema)
    .optional()
    .describe('Who answers for the stage today, or on the day of `asOf`; only with `answering`'),
  supervisor: z
    .string()
    .nullable()
    .optional()
    .describe(
      'Who watches over risks of this level, as the organisation says today; only with `answering`',
    ),
});

export const riskRegisterPageSchema = z.object({
  items: z.array(registerRowSchema),
  total: z.number().int(),
  isTotalExact: z
    .boolean()
    .describe('false: there are more hits than `total`; `/risk-register/count` knows'),
  page: z.number().int(),
  pageSize: z.number().int(),
});

export const registerCountSchema = z.object({ total: z.number().int() });

const levelCounts = {
  high: z.number().int(),
  medium: z.number().int(),
  low: z.number().int(),
  unassessed: z.number().int(),
  total: z.number().int(),
};

export const registerMatrixSchema = z.object({
  by: z.enum(MATRIX_SIDES),
  rows: z.array(
    z.object({
      key: z
        .string()
        .nullable()
        .describe(
          'What the filter of this side takes: category, id, name, wording or YYYY-MM; null: none',
        ),
      name: z.string().nullable().describe('Of an organisation; else as the key'),
      ...levelCounts,
    }),
  ),
  left: z.number().int().describe('Rows of the matrix beyond the most that one answer holds'),
  totals: z.object(levelCounts).describe('Of the whole list: a stage with two parties counts once'),
});

export type RiskRegisterQuery = z.infer<typeof riskRegisterQuerySchema>;
export type RegisterFilter = z.infer<typeof registerFilterQuerySchema>;
export type RegisterMatrixQuery = z.infer<typeof registerMatrixQuerySchema>;
export type RegisterExportQuery = z.infer<typeof registerExportQuerySchema>;
export type AnsweringParty = z.infer<typeof answeringPartySchema>;
export type RegisterRow = z.infer<typeof registerRowSchema>;
export type RiskRegisterPage = z.infer<typeof riskRegisterPageSchema>;
export type RegisterMatrix = z.infer<typeof registerMatrixSchema>;
