import type { Language } from '../lib/language.ts';
import { findingsEn } from './findings-en.ts';
import { type FindingsTexts, findingsZhCn } from './findings-zh-cn.ts';
import { useLanguage } from './texts-context.tsx';

const TEXTS: Record<Language, FindingsTexts> = { 'zh-CN': findingsZhCn, en: findingsEn };

/** Both languages come with the page of the checks. */
export function useFindingsTexts(): FindingsTexts {
  return TEXTS[useLanguage().language];
}
