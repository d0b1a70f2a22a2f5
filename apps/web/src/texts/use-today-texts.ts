import type { Language } from '../lib/language.ts';
import { useLanguage } from './texts-context.tsx';
import { todayEn } from './today-en.ts';
import { type TodayTexts, todayZhCn } from './today-zh-cn.ts';

const TEXTS: Record<Language, TodayTexts> = { 'zh-CN': todayZhCn, en: todayEn };

/** Both languages come with what is told of today: a chart is read without it. */
export function useTodayTexts(): TodayTexts {
  return TEXTS[useLanguage().language];
}
