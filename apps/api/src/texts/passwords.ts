import type { PasswordWeakness } from '@lianfang/contracts';
import type { Language } from '../lib/language.ts';

/** What is wrong with a new password, and so what to do about it. */
export const PASSWORD_TEXTS: Record<Language, Record<PasswordWeakness, string>> = {
  'zh-CN': {
    'too-short': '至少 8 个字符。',
    'too-long': '不能超过 128 个字符。',
    'too-common': '这个密码太常见，容易被猜到。',
    'like-username': '不能与用户名相同。',
    'too-few-kinds': '须含大写字母、小写字母、数字、其他字符中的至少三种。',
  },
  en: {
    'too-short': 'At least 8 characters.',
    'too-long': 'No more than 128 characters.',
    'too-common': 'It is so common that it would be guessed.',
    'like-username': 'Must not be the account name.',
    'too-few-kinds':
      'Needs three of these: capital letters, small letters, digits, other characters.',
  },
};
