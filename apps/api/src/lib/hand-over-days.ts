import { beijingDayOf, startOfBeijingDay } from '@lianfang/domain';
import { ProblemError } from './problem-error.ts';

const A_YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** Today takes effect at once, as nobody can have answered before it was decided. */
export function momentOf(day: string, now: Date): Date {
  const today = beijingDayOf(now);
  if (day < today) refuseDay('beforeToday');
  if (day > beijingDayOf(new Date(now.getTime() + A_YEAR_MS))) refuseDay('beyondAYear');
  return day === today ? now : startOfBeijingDay(day);
}

function refuseDay(text: 'beforeToday' | 'beyondAYear'): never {
  throw new ProblemError('invalid-request', [{ pointer: '#/from', text }]);
}
