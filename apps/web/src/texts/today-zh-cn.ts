/** What a chart says of today beside what it prints. It comes once the chart is there. */
export const todayZhCn = {
  today: '当前',
  holders: '现任',
  deputy: '（B 角）',
  join: '、',
  vacant: '岗位空缺',
  unassigned: '未指定',
  supervision: '监管',
};

export type TodayTexts = typeof todayZhCn;
