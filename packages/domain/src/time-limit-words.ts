/** Words by which a risk point tells of work that takes longer than it may. */
export const OVERTIME_WORDS = [
  '超时',
  '超期',
  '逾期',
  '拖延',
  '久拖',
  '拖拉',
  '延误',
  '积压',
  '不及时',
];

/**
 * Words by which a measure sets a time limit. 及时 is none: “及时纠正” promises nothing that could be missed.
 */
export const TIME_LIMIT_WORDS = [
  '时限',
  '限时',
  '期限',
  '限期',
  '时效',
  '按时',
  '按期',
  '规定时间',
  '规定的时间',
  '法定时间',
  '承诺时间',
  '工作日',
  '日内',
  '超时',
  '逾期',
];
