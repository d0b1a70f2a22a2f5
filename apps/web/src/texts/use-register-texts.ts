import type { Language } from '../lib/language.ts';
import { registerEn } from './register-en.ts';
import { type RegisterTexts, registerZhCn } from './register-zh-cn.ts';
import { useLanguage } from './texts-context.tsx';

const TEXTS: Record<Language, RegisterTexts> = { 'zh-CN': registerZhCn, en: registerEn };

/** Both languages come with the register: switching needs no network. */
export function useRegisterTexts(): RegisterTexts {
  return TEXTS[useLanguage().language];
}
