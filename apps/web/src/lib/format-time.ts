const BEIJING: Intl.DateTimeFormatOptions = { timeZone: 'Asia/Shanghai', hourCycle: 'h23' };

const MINUTE = new Intl.DateTimeFormat('sv-SE', {
  ...BEIJING,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Day and minute in Beijing, wherever the reader's clock stands: `2026-11-23 14:05`. */
export function formatTime(time: string | number | Date): string {
  return MINUTE.format(new Date(time));
}
