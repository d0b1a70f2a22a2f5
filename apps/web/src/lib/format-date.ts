/** 北京时间 has been UTC+8 without summer time since 1991. */
const BEIJING_OFFSET = 8 * 60 * 60 * 1000;

/** The day in Beijing, wherever the reader's clock stands: `2026-11-23`. */
export function formatDate(timestamp: string): string {
  return new Date(Date.parse(timestamp) + BEIJING_OFFSET).toISOString().slice(0, 10);
}
