import { z } from 'zod';

/** Headers of a write that must not overwrite what somebody else wrote since it was read. */
export const conditionalHeadersSchema = z.looseObject({
  'if-match': z
    .string()
    .optional()
    .describe('The ETag that was read. Without it 428, with an old one 412'),
});
