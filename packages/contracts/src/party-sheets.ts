import { z } from 'zod';
import { PARTY_ACTS } from './party-columns.ts';
import { PARTY_KINDS } from './party-kinds.ts';
import { flag } from './query.ts';
import { createPartySchema, listPartiesQuerySchema } from './responsible-parties.ts';

/** The filter and the order of the list, without pages. */
export const exportPartiesQuerySchema = listPartiesQuerySchema.omit({ page: true, pageSize: true });

export const importPartiesQuerySchema = z.strictObject({
  dryRun: flag.describe('true: tells what would happen, and changes nothing'),
});

/** What people write freely into a row, by the rules of a party that is created by hand. */
export const partyRowTextsSchema = createPartySchema.pick({ name: true, contact: true });

const change = <Value extends z.ZodType>(value: Value) =>
  z.object({ before: value.nullable(), after: value.nullable() }).optional();

export const partyImportSchema = z.object({
  isDryRun: z.boolean(),
  rows: z.number().int(),
  created: z.number().int(),
  changed: z.number().int(),
  retired: z.number().int(),
  restored: z.number().int(),
  unchanged: z.number().int().describe('Rows that do nothing'),
  changes: z
    .array(
      z.object({
        row: z.number().int().describe('As spreadsheet programs count; the head is a row too'),
        partyId: z.string().nullable().describe('null: it would be created'),
        organization: z.string(),
        name: z.string(),
        acts: z
          .array(z.enum(PARTY_ACTS))
          .describe('Each is an entry of the log; a row can rename a party and retire it'),
        fields: z.object({
          name: change(z.string()),
          kind: change(z.enum(PARTY_KINDS)),
          section: change(z.string()),
          contact: change(z.string()),
        }),
      }),
    )
    .describe('The rows that do something, in their order'),
});

export type ExportPartiesQuery = z.infer<typeof exportPartiesQuerySchema>;
export type PartyImport = z.infer<typeof partyImportSchema>;
