import type { Problem, ProblemCode } from '@lianfang/contracts';
import { beijingTimeOf } from '@lianfang/domain';
import type { Language } from '../lib/language.ts';
import type { ProblemText } from './problem-text.ts';
import { problemsEn } from './problems-en.ts';
import { problemsZhCn } from './problems-zh-cn.ts';

export const PROBLEM_TEXTS: Record<Language, Record<ProblemCode, ProblemText>> = {
  'zh-CN': problemsZhCn,
  en: problemsEn,
};

/** Who was quicker, before what that means. */
export function tellChange(
  language: Language,
  { by, at }: NonNullable<Problem['changed']>,
): string {
  const time = beijingTimeOf(new Date(at)).slice(0, 'YYYY-MM-DD hh:mm'.length);
  return language === 'en'
    ? `“${by}” changed it on ${time} (Beijing). `
    : `“${by}”已于 ${time} 更改。`;
}
