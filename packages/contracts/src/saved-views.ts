import { z } from 'zod';
import { idSchema } from './ids.ts';
import { MAX_NAME } from './limits.ts';
import { REGISTER_COLUMNS } from './register-columns.ts';
import { storableText } from './text.ts';

/** Fifty usual wordings of 责任人, spelled for an address; about what Node takes as one (16 KiB with the headers). */
const MAX_QUERY = 16_000;

/** What the address of the register says after `?`: filter, sort, page size, columns. */
const viewQuery = storableText(MAX_QUERY);
const viewName = storableText(MAX_NAME).trim().min(1);

export const savedViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  organization: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('With whose people it is shared; null: with nobody, or where you reach it no longer'),
  isShared: z
    .boolean()
    .describe(
      'Without `organization`: you may only take it back (`organizationId` null) or remove it',
    ),
  ownerName: z.string().nullable().describe('null: yours'),
  isMine: z.boolean(),
  revision: z.number().int().describe('Named by `If-Match` of a change: `"r1"` for 1'),
  mayManage: z
    .boolean()
    .describe('May be changed and removed by you: your own, and those shared with your charge'),
});
export const savedViewListSchema = z.object({ items: z.array(savedViewSchema) });

export const savedViewParamsSchema = z.strictObject({ viewId: idSchema });
export const createSavedViewSchema = z.strictObject({
  name: viewName,
  query: viewQuery,
  organizationId: idSchema.nullable(),
});
export const changeSavedViewSchema = z.strictObject({
  name: viewName.optional(),
  query: viewQuery.optional(),
  organizationId: idSchema.nullable().optional(),
});

/** The columns that somebody chose, in their order; empty: as the register shows them at first. */
export const registerColumnsSchema = z.strictObject({
  columns: z
    .array(z.enum(REGISTER_COLUMNS))
    .max(REGISTER_COLUMNS.length)
    .refine((columns) => new Set(columns).size === columns.length, {
      params: { rule: 'different' },
    }),
});

export type SavedView = z.infer<typeof savedViewSchema>;
export type CreateSavedView = z.infer<typeof createSavedViewSchema>;
export type ChangeSavedView = z.infer<typeof changeSavedViewSchema>;
