import type { Chance } from './chance.ts';

/** Stands in most risk points: what a search has to count and find all over the register. */
export const COMMON = '审核';
/** Stands in one of about two thousand measures. */
export const RARE = '双随机抽查名录';

const SUBJECTS = [
  '经办人',
  '审核人员',
  '负责人',
  '专家',
  '执法人员',
  '窗口人员',
  '评审组',
  '受理岗',
];
const WAYS = ['故意', '违规', '无故', '擅自', '未按规定', '接受请托', '疏忽'];
const DEEDS = ['拖延', '隐瞒', '泄露', '变更', '降低标准', '提高标准', '重复', '简化'];
const THINGS = [
  '审核材料',
  '审核条件',
  '现场核查',
  '评审结果',
  '处罚决定',
  '立案线索',
  '听证程序',
  '公示内容',
];
const DUTIES = ['健全', '落实', '公开', '规范', '完善', '严格执行'];
const RULES = [
  '限时办结制度',
  '回避制度',
  '集体讨论制度',
  '档案管理',
  '岗位轮换',
  '责任追究',
  '信息公示',
  '两人以上到场',
];
export const STAGES = ['受理', '初审', '审核', '现场核查', '评审', '决定', '公示', '送达', '归档'];
export const WORDINGS = [
  '经办人',
  '审核岗',
  '分管领导',
  '许可科',
  '法规科',
  '窗口',
  '主要负责人',
  '办案人员',
];

/** Some 15 to 25 characters each, as the printed charts have them. */
export function writeRisk({ pick }: Chance): string {
  return `${pick(SUBJECTS)}${pick(WAYS)}${pick(DEEDS)}${pick(THINGS)}，${pick(WAYS)}${pick(DEEDS)}${pick(THINGS)}。`;
}

export function writeMeasure({ pick, below }: Chance): string {
  const rare = below(2_000) === 0 ? RARE : '';
  return `${pick(DUTIES)}${pick(RULES)}，${pick(DUTIES)}${pick(RULES)}，${pick(SUBJECTS)}签订廉政承诺书${rare}。`;
}
