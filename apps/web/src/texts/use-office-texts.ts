import type { Language } from '../lib/language.ts';
import { officeEn } from './office-en.ts';
import { type OfficeTexts, officeZhCn } from './office-zh-cn.ts';
import { useLanguage } from './texts-context.tsx';

const TEXTS: Record<Language, OfficeTexts> = { 'zh-CN': officeZhCn, en: officeEn };

/** For pages that come when they are opened; what stands around every page is in the texts of all. */
export function useOfficeTexts(): OfficeTexts {
  return TEXTS[useLanguage().language];
}
