/** 北京时间 has been UTC+8 without summer time since 1991. */
const OFFSET = 8 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** The first moment of a day in Beijing. @param day `2026-11-24` */
export function startOfBeijingDay(day: string): Date {
  return new Date(Date.parse(day) - OFFSET);
}

/** The first moment after a day in Beijing: what is before it still belongs to the day. */
export function endOfBeijingDay(day: string): Date {
  return new Date(Date.parse(day) - OFFSET + DAY);
}

/** The day that a moment belongs to in Beijing: `2026-11-24`. */
export function beijingDayOf(moment: Date): string {
  return new Date(moment.getTime() + OFFSET).toISOString().slice(0, 10);
}

/** The time of day there, as spreadsheets read it: `2026-11-24 16:00:00.000`. */
export function beijingTimeOf(moment: Date): string {
  return new Date(moment.getTime() + OFFSET).toISOString().replace('T', ' ').replace('Z', '');
}

/** @param day `2026-11-24` @returns `2026-11-23` */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
}
