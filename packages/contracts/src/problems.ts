import { z } from 'zod';
import { PROBLEM_CODES } from './problem-codes.ts';

/** The one shape of every refusal: RFC 9457 `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string().describe('Stable URI of the kind of problem'),
  code: z.enum(PROBLEM_CODES),
  title: z.string().describe('The same for every problem of this kind'),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string().describe('Names this occurrence; ends in the request id of the log line'),
  requestId: z.string(),
  changed: z
    .object({ by: z.string(), at: z.iso.datetime() })
    .optional()
    .describe('With `stale`, where it is known: who changed it last, and when'),
  errors: z
    .array(z.object({ pointer: z.string(), message: z.string() }))
    .describe('One entry for each thing that was wrong; `#/query/page` points at a parameter'),
});

export type Problem = z.infer<typeof problemSchema>;
