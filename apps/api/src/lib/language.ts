import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The reader's language by `Accept-Language`; Chinese where they ask for none of ours. */
export function languageOf(request: IncomingMessage): Language {
  // By the main tag: a reader of zh-TW is better served by zh-CN than by English.
  const [tag] = new Negotiator(request).languages(['zh', 'en']);
  return tag === 'en' ? 'en' : 'zh-CN';
}
