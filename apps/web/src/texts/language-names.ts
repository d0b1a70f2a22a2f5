import type { Language } from '../lib/language.ts';

/** Each by its own name, so that whoever lost theirs finds the way back. */
export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '中文', en: 'English' };
