/** 北京时间 has been UTC+8 without summer time since 1991. */
const OFFSET = 8 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** The first moment of a day in Beijing: `2026-11-24T00:00:00+08:00`. */
export function startOfDay(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** The first moment after a day in Beijing: what is before it still belongs to the day. */
export function endOfDay(day: string): string {
  return startOfDay(new Date(Date.parse(day) + DAY).toISOString().slice(0, 10));
}

/** A moment to the second in Beijing, wherever the reader's clock stands: `2026-11-23 08:30:00`. */
export function formatMoment(timestamp: string): string {
  return new Date(Date.parse(timestamp) + OFFSET).toISOString().slice(0, 19).replace('T', ' ');
}
