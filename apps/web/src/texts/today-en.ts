import type { TodayTexts } from './today-zh-cn.ts';

export const todayEn: TodayTexts = {
  today: 'Today',
  holders: 'Held by',
  deputy: ' (deputy)',
  join: ', ',
  vacant: 'Post vacant',
  unassigned: 'Nobody',
  supervision: 'Supervision',
};
