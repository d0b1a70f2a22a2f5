import type {
  Category,
  LevelFilter,
  LevelOrigin,
  RegisterColumn,
  RegisterFilter,
} from '@lianfang/contracts';
import type { Language } from '../lib/language.ts';

interface RegisterExportTexts {
  /** Of the sheet. */
  register: string;
  columns: Record<RegisterColumn, string>;
  /** Beside a level: whose it is. */
  levelOrigin: string;
  /** Beside the name of a stage. */
  stageNumber: string;
  numbered: (number: number, count: number) => string;
  levels: Record<LevelFilter, string>;
  origins: Record<LevelOrigin, string>;
  categories: Record<Category, string>;
  /** A party that is a person, to readers from outside. */
  withheld: string;
  /** A post that nobody holds, by itself and beside its name; and somebody who stands in. */
  vacant: string;
  vacantPost: (name: string) => string;
  deputy: (name: string) => string;
  /** Between several parties, and several values of a filter. */
  list: string;
  facts: {
    sheet: string;
    fact: string;
    value: string;
    filter: string;
    noFilter: string;
    sort: string;
    descending: (column: string) => string;
    at: string;
    beijing: (time: string) => string;
    count: string;
    by: string;
    nobody: string;
  };
  filters: Record<keyof RegisterFilter, string>;
  yes: string;
  pair: (name: string, value: string) => string;
}

/** The exported register in words: those of the page, so that the file says the same as the screen. */
export const REGISTER_EXPORT_TEXTS: Record<Language, RegisterExportTexts> = {
  'zh-CN': {
    register: '风险台账',
    columns: {
      level: '等级',
      riskPoint: '风险点',
      stage: '环节',
      chart: '防控图',
      category: '类别',
      organization: '单位',
      controlMeasures: '措施',
      responsibleParties: '责任人',
      decidedAt: '评定日期',
      answering: '现责任人',
      holders: '现任',
      supervisor: '监管',
    },
    levelOrigin: '等级来源',
    stageNumber: '环节序号',
    numbered: (number, count) => `第 ${number}/共 ${count} 环节`,
    levels: { high: '高', medium: '中', low: '低', unassessed: '未评定' },
    origins: { 'risk-point': '风险点自身', stage: '随环节' },
    categories: {
      licensing: '行政许可',
      penalty: '行政处罚',
      coercion: '行政强制',
      levy: '行政征收',
      payment: '行政给付',
      inspection: '行政检查',
      confirmation: '行政确认',
      award: '行政奖励',
      adjudication: '行政裁决',
      other: '其他权力',
    },
    withheld: '（不公开）',
    vacant: '岗位空缺',
    vacantPost: (name) => `${name}（岗位空缺）`,
    deputy: (name) => `${name}（B 角）`,
    list: '、',
    facts: {
      sheet: '导出说明',
      fact: '项目',
      value: '内容',
      filter: '筛选条件',
      noFilter: '无',
      sort: '排序',
      descending: (column) => `${column}（倒序）`,
      at: '导出时间',
      beijing: (time) => `${time}（北京时间）`,
      count: '条数',
      by: '导出人',
      nobody: '（未登录）',
    },
    filters: {
      level: '风险等级',
      levelOrigin: '等级来源',
      category: '职权类别',
      organizationId: '单位（含下级）',
      directly: '只看本单位，不含下级',
      chartId: '防控图',
      stage: '环节',
      responsibleParty: '责任人',
      noParty: '未填写责任人',
      vacant: '岗位空缺',
      q: '字词',
      decidedFrom: '评定日期自',
      decidedTo: '评定日期至',
      undecided: '无评定日期',
      asOf: '截至',
    },
    yes: '是',
    pair: (name, value) => `${name}：${value}`,
  },
  en: {
    register: 'Risk register',
    columns: {
      level: 'Level',
      riskPoint: 'Risk point',
      stage: 'Stage',
      chart: 'Chart',
      category: 'Category',
      organization: 'Organisation',
      controlMeasures: 'Measures',
      responsibleParties: 'Responsible',
      decidedAt: 'Decided',
      answering: 'Responsible today',
      holders: 'Held by',
      supervisor: 'Supervised by',
    },
    levelOrigin: 'Level from',
    stageNumber: 'Stage number',
    numbered: (number, count) => `Stage ${number} of ${count}`,
    levels: { high: 'High', medium: 'Medium', low: 'Low', unassessed: 'Unassessed' },
    origins: { 'risk-point': 'the risk point itself', stage: 'its stage' },
    categories: {
      licensing: 'Licensing',
      penalty: 'Penalty',
      coercion: 'Coercion',
      levy: 'Levy',
      payment: 'Payment',
      inspection: 'Inspection',
      confirmation: 'Confirmation',
      award: 'Award',
      adjudication: 'Adjudication',
      other: 'Other powers',
    },
    withheld: '(not public)',
    vacant: 'Vacant',
    vacantPost: (name) => `${name} (vacant)`,
    deputy: (name) => `${name} (deputy)`,
    list: ', ',
    facts: {
      sheet: 'About this file',
      fact: 'What',
      value: 'Value',
      filter: 'Filter',
      noFilter: 'none',
      sort: 'Order',
      descending: (column) => `${column}, descending`,
      at: 'Exported at',
      beijing: (time) => `${time} (UTC+8)`,
      count: 'Rows',
      by: 'Exported by',
      nobody: '(not logged in)',
    },
    filters: {
      level: 'Risk level',
      levelOrigin: 'Level from',
      category: 'Category',
      organizationId: 'Organisation and below',
      directly: 'The organisation alone',
      chartId: 'Chart',
      stage: 'Stage',
      responsibleParty: 'Responsible party',
      noParty: 'No responsible party',
      vacant: 'Vacant post',
      q: 'Words',
      decidedFrom: 'Decided from',
      decidedTo: 'Decided until',
      undecided: 'No date of decision',
      asOf: 'As of',
    },
    yes: 'yes',
    pair: (name, value) => `${name}: ${value}`,
  },
};
