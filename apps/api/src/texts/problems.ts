import type { ProblemCode } from '@lianfang/contracts';
import type { Language } from '../lib/language.ts';

interface ProblemText {
  title: string;
  detail: string;
}

/** What a reader is told: what happened, and what to do next. */
export const PROBLEM_TEXTS: Record<Language, Record<ProblemCode, ProblemText>> = {
  'zh-CN': {
    'invalid-request': { title: '请求有误', detail: '请求中有不符合要求的内容，详见 errors。' },
    'malformed-body': { title: '请求内容无法读取', detail: '请求正文不是有效的 JSON。' },
    'body-too-large': { title: '请求内容过大', detail: '请求正文超出了允许的大小。' },
    'unsupported-media-type': { title: '不支持的内容类型', detail: '请以 application/json 发送。' },
    'not-found': { title: '没有这个地址', detail: '请检查地址是否完整。' },
    'chart-not-found': {
      title: '没有找到这张防控图',
      detail: '它可能尚未公布，或者链接不完整。',
    },
    'version-not-found': { title: '没有找到这个版本', detail: '这张防控图没有公布过这个版本。' },
    'method-not-allowed': { title: '不支持的请求方法', detail: '允许的方法见 Allow 响应头。' },
    'database-unavailable': {
      title: '数据库暂时无法访问',
      detail: '请稍后重试。数据没有丢失，这次请求没有改变任何内容。',
    },
    'internal-error': {
      title: '系统出现错误',
      detail: '请稍后重试；若仍然出现，请把 requestId 告诉管理员。',
    },
  },
  en: {
    'invalid-request': {
      title: 'Invalid request',
      detail: 'Parts of the request cannot be used; see errors.',
    },
    'malformed-body': { title: 'Unreadable body', detail: 'The body is not valid JSON.' },
    'body-too-large': { title: 'Body too large', detail: 'The body is larger than allowed.' },
    'unsupported-media-type': {
      title: 'Unsupported media type',
      detail: 'Send the body as application/json.',
    },
    'not-found': { title: 'No such address', detail: 'Check whether the address is complete.' },
    'chart-not-found': {
      title: 'No such chart',
      detail: 'It may not be published yet, or the link is incomplete.',
    },
    'version-not-found': {
      title: 'No such version',
      detail: 'This chart has no published version of that number.',
    },
    'method-not-allowed': {
      title: 'Method not allowed',
      detail: 'The Allow header names the methods of this address.',
    },
    'database-unavailable': {
      title: 'Database unavailable',
      detail: 'Try again in a moment. Nothing is lost, and this request changed nothing.',
    },
    'internal-error': {
      title: 'Something went wrong',
      detail: 'Try again; if it happens again, tell your administrator the requestId.',
    },
  },
};
