import { z } from 'zod';
import { storableText } from './text.ts';

export const beginSignOnSchema = z.strictObject({
  returnTo: storableText(500)
    .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u)
    .default('/')
    .describe('A path of the page'),
});
export const signOnAddressSchema = z.object({ url: z.string() });
