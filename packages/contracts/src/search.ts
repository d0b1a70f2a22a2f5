import { z } from 'zod';
import { MAX_WORDS } from './limits.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { HIT_KINDS } from './search-hits.ts';
import { storableText } from './text.ts';

export const searchHitSchema = z.object({
  chart: z.object({ id: z.string(), title: z.string() }),
  stage: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('null for a title and for a measure of the whole chart'),
  kind: z.enum(HIT_KINDS),
  text: z.string(),
  matches: z
    .array(z.tuple([z.number().int(), z.number().int()]))
    .describe('Where the words stand in the text: [start, end) in UTF-16 code units'),
});

export const searchPageSchema = pageOf(searchHitSchema);

export const searchQuerySchema = z.strictObject({
  ...pagingQuery,
  q: storableText(MAX_WORDS).refine((words) => words.trim() !== '', {
    params: { rule: 'blank-words' },
  }),
});

export type SearchHit = z.infer<typeof searchHitSchema>;
export type SearchQuery = z.infer<typeof searchQuerySchema>;
