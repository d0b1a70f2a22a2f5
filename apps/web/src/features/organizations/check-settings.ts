import { RISK_LEVELS } from '@lianfang/contracts';
import type { AdministrationTexts } from '../../texts/administration-zh-cn.ts';
import type { FormError } from '../../ui/form-error.ts';
import type { SettingsDraft } from './settings-draft.ts';

/** What can be told before anything is sent: every level has a word, and none shares its word or its colour. */
export function checkSettings(
  { levelWords, levelColors }: SettingsDraft,
  texts: AdministrationTexts['organizations']['settings'],
): FormError[] {
  const errors: FormError[] = [];
  if (levelWords) {
    const words = RISK_LEVELS.map((level) => levelWords[level].trim());
    for (const level of RISK_LEVELS.filter((each) => levelWords[each].trim() === '')) {
      errors.push({ field: `levelWords/${level}`, message: texts.required });
    }
    if (errors.length === 0 && new Set(words).size < words.length) {
      errors.push({ field: 'levelWords/high', message: texts.sameWords });
    }
  }
  if (levelColors && new Set(Object.values(levelColors)).size < RISK_LEVELS.length) {
    errors.push({ field: null, message: texts.sameColors });
  }
  return errors;
}
