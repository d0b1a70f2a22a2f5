import type { PartyColumn, PartyKind } from '@lianfang/contracts';
import type { Language } from '../lib/language.ts';

interface PartySheetTexts {
  /** Of the sheet. */
  parties: string;
  columns: Record<PartyColumn, string>;
  /** The column that is added to a sheet with errors. */
  errors: string;
  kinds: Record<PartyKind, string>;
  states: { inUse: string; vacant: string; retired: string };
  deputy: (name: string) => string;
  list: string;
  /** Between the column and what is wrong with it, and between two faults of a row. */
  fault: (column: string, message: string) => string;
  guide: { sheet: string; topic: string; rule: string; rules: [topic: string, rule: string][] };
}

/** The sheet of responsible parties in the words of the page. Sheets in either language are read. */
export const PARTY_SHEET_TEXTS: Record<Language, PartySheetTexts> = {
  'zh-CN': {
    parties: '责任人',
    columns: {
      id: '编号',
      revision: '版本',
      organization: '单位',
      name: '名称',
      kind: '类型',
      section: '所属科室',
      contact: '联系方式',
      state: '状态',
      holders: '现任',
      stages: '负责环节',
    },
    errors: '错误',
    kinds: { post: '岗位', section: '科室', organization: '单位', person: '人员', expert: '专家' },
    states: { inUse: '在用', vacant: '岗位空缺', retired: '已停用' },
    deputy: (name) => `${name}（B 角）`,
    list: '、',
    fault: (column, message) => `${column}：${message}`,
    guide: {
      sheet: '填写说明',
      topic: '项目',
      rule: '说明',
      rules: [
        ['编号、版本', '用于识别原有的责任人，请勿改动；新增的行留空。'],
        ['单位', '原有的行不能更改；有多个同名单位时，写成“上级单位/单位”。'],
        ['类型', '岗位、科室、单位、人员、专家。'],
        ['所属科室', '同一单位内的科室名称，可以是本表新增的科室；留空为无。'],
        ['状态', '在用、已停用；仍负责环节的不能停用。'],
        ['现任、负责环节', '仅供参考，导入时不读取；任命与移交请在页面办理。'],
        ['删除的行', '不影响系统中的责任人。'],
      ],
    },
  },
  en: {
    parties: 'Responsible parties',
    columns: {
      id: 'Id',
      revision: 'Version',
      organization: 'Organisation',
      name: 'Name',
      kind: 'Kind',
      section: 'Section',
      contact: 'Contact',
      state: 'State',
      holders: 'Held by',
      stages: 'Stages',
    },
    errors: 'Errors',
    kinds: {
      post: 'Post',
      section: 'Section',
      organization: 'Organisation',
      person: 'Person',
      expert: 'Expert',
    },
    states: { inUse: 'In use', vacant: 'Vacant', retired: 'Retired' },
    deputy: (name) => `${name} (deputy)`,
    list: ', ',
    fault: (column, message) => `${column}: ${message}`,
    guide: {
      sheet: 'How to fill it in',
      topic: 'What',
      rule: 'Rule',
      rules: [
        ['Id, Version', 'Tell which responsible party a row is: leave them. Empty in a new row.'],
        ['Organisation', 'Stays in a row that was exported; “above/organisation” among namesakes.'],
        ['Kind', 'Post, Section, Organisation, Person, Expert.'],
        ['Section', 'One of the same organisation, of a new row too; empty: none.'],
        ['State', 'In use, Retired; what answers for stages is not retired.'],
        ['Held by, Stages', 'To look at; they are not read. Appoint and hand over on the page.'],
        ['Rows taken out', 'Leave the responsible party as it is.'],
      ],
    },
  },
};
