import type { Language } from '../lib/language.ts';

/** What is wrong with one value. `{…}` is filled in. */
export const INPUT_TEXTS = {
  'zh-CN': {
    missing: '必填。',
    wrongType: '类型不对，或者重复出现。',
    notANumber: '应为整数，只写数字。',
    notADate: '应为日期，如 2026-11-25。',
    notATime: '应为带时区的时间，如 2026-11-25T08:00:00Z。',
    notACursor: '应为某一行的 cursor。',
    beyondCounted: '页码只到第 10000 行；再往后请用 after，从已读到的一行接着读。',
    repeated: '不能重复。',
    tooSmall: '不能小于 {limit}。',
    tooBig: '不能大于 {limit}。',
    tooShort: '至少 {limit} 个字。',
    tooLong: '不能超过 {limit} 个字。',
    notAnOption: '只能是：{options}。',
    unknownName: '没有名为“{name}”的参数。',
    unstorableText: '含有无法保存的字符。',
    blankWords: '请输入要查找的文字。',
    differentByLevel: '三个等级应各不相同。',
    reachOfRole: '系统、安全、审计管理员及于整个系统，不指定单位；其他角色须指定单位。',
    unknownOrganization: '没有这个单位，或者它不在您的权限范围内。',
    beyondOwnRights: '您不能授予或收回这个角色。',
    invalid: '不符合要求。',
  },
  en: {
    missing: 'Required.',
    wrongType: 'Of the wrong type, or given more than once.',
    notANumber: 'Must be a whole number, in digits alone.',
    notADate: 'Must be a date such as 2026-11-25.',
    notATime: 'Must be a time with its zone, such as 2026-11-25T08:00:00Z.',
    notACursor: 'Must be the cursor of a row.',
    beyondCounted:
      'Pages go as far as row 10,000; go on from a row that you have read, with `after`.',
    repeated: 'Must not repeat.',
    tooSmall: 'Must not be less than {limit}.',
    tooBig: 'Must not be more than {limit}.',
    tooShort: 'Must have at least {limit} characters.',
    tooLong: 'Must have no more than {limit} characters.',
    notAnOption: 'Must be one of: {options}.',
    unknownName: 'There is no parameter called “{name}”.',
    unstorableText: 'Has characters that cannot be stored.',
    blankWords: 'Enter the words to look for.',
    differentByLevel: 'Must differ between the three levels.',
    reachOfRole:
      'The system, security and audit administrators reach everything and name no organisation; every other role names one.',
    unknownOrganization: 'There is no such organisation, or it is beyond your rights.',
    beyondOwnRights: 'You may neither grant nor take away this role.',
    invalid: 'Cannot be used.',
  },
} satisfies Record<Language, Record<string, string>>;

export type InputText = keyof (typeof INPUT_TEXTS)['en'];
