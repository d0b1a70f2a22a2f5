import { auditZhCn } from './audit-zh-cn.ts';
import { handOversZhCn } from './hand-overs-zh-cn.ts';
import { organizationsZhCn } from './organizations-zh-cn.ts';
import { partiesZhCn } from './parties-zh-cn.ts';
import { usersZhCn } from './users-zh-cn.ts';

/** What administrators and officers read; it comes with their pages, so that a reader of charts does not wait for it. */
export const administrationZhCn = {
  users: usersZhCn,
  organizations: organizationsZhCn,
  parties: partiesZhCn,
  handOvers: handOversZhCn,
  audit: auditZhCn,
  form: {
    save: '保存',
    cancel: '取消',
    confirm: '确定',
    required: '必填',
    empty: (field: string) => `请填写${field}`,
    invalid: (field: string) => `${field}不符合要求`,
    and: '、',
  },
  conflict: {
    title: '内容已被他人更改，这次没有保存',
    hint: '您填写的内容都还在。请对照后决定：再次保存将以您的内容为准。',
    field: '项目',
    theirs: '现在的内容（他人所改）',
    mine: '您填写的内容',
    same: '两边一致，只是版本已变，可以直接再次保存。',
    take: '采用他人的内容',
    keep: '以我的内容保存',
    held: '有',
    lacking: '无',
    gone: '内容已被他人删除',
  },
};
export type AdministrationTexts = typeof administrationZhCn;
