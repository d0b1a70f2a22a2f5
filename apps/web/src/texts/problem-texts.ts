import type { ProblemCode } from '@lianfang/contracts';
import type { Language } from '../lib/language.ts';

type ProblemTexts = Partial<Record<ProblemCode, { title: string; hint: string }>>;

/** By code, so that a problem is told in the language of the page, and not in that of the request it came from. */
export const PROBLEM_TEXTS: Record<Language, ProblemTexts> = {
  'zh-CN': {
    'invalid-request': { title: '请求有误', hint: '请检查地址是否完整。' },
    'chart-not-found': {
      title: '没有找到这张防控图',
      hint: '它可能尚未公布，或者链接不完整。',
    },
    'version-not-found': { title: '没有找到这个版本', hint: '这张防控图没有公布过这个版本。' },
    'database-unavailable': {
      title: '数据库暂时无法访问',
      hint: '请稍后重试。数据没有丢失。',
    },
    'internal-error': {
      title: '系统出现错误',
      hint: '请稍后重试；若仍然出现，请把请求编号告诉管理员。',
    },
  },
  en: {
    'invalid-request': {
      title: 'Invalid request',
      hint: 'Check whether the address is complete.',
    },
    'chart-not-found': {
      title: 'No such chart',
      hint: 'It may not be published yet, or the link is incomplete.',
    },
    'version-not-found': {
      title: 'No such version',
      hint: 'This chart has no published version of that number.',
    },
    'database-unavailable': {
      title: 'Database unavailable',
      hint: 'Try again in a moment. Nothing is lost.',
    },
    'internal-error': {
      title: 'Something went wrong',
      hint: 'Try again; if it happens again, tell your administrator the request id.',
    },
  },
};
