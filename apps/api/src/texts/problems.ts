import type { ProblemCode } from '@lianfang/contracts';
import type { Language } from '../lib/language.ts';
import type { ProblemText } from './problem-text.ts';
import { problemsEn } from './problems-en.ts';
import { problemsZhCn } from './problems-zh-cn.ts';

export const PROBLEM_TEXTS: Record<Language, Record<ProblemCode, ProblemText>> = {
  'zh-CN': problemsZhCn,
  en: problemsEn,
};
