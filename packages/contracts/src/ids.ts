import { MAX_ID } from './limits.ts';
import { storableText } from './text.ts';

/** An opaque, stable id. Whether it names anything is answered by 404, not by its form. */
export const idSchema = storableText(MAX_ID).min(1);
