import type { Language } from '../lib/language.ts';
import { administrationEn } from './administration-en.ts';
import { type AdministrationTexts, administrationZhCn } from './administration-zh-cn.ts';
import { useLanguage } from './texts-context.tsx';

const TEXTS: Record<Language, AdministrationTexts> = {
  'zh-CN': administrationZhCn,
  en: administrationEn,
};

/** Both languages come with the first page of administration: switching needs no network. */
export function useAdministrationTexts(): AdministrationTexts {
  return TEXTS[useLanguage().language];
}
