import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The reader's language by `Accept-Language`; Chinese where they ask for none of ours. */
export function languageOf(request: IncomingMessage): Language {
  const [language = LANGUAGES[0]] = new Negotiator(request).languages([...LANGUAGES]);
  return language as Language;
}
