const A_DAY_MS = 24 * 60 * 60 * 1000;
/** The days from which workbooks count, seen from 1970. */
const FIRST_DAYS = { usual: 25_569, of1904: 24_107 };

/** A number as a person would write it: digits alone where it is whole, and no more than the 15 that Excel shows. */
export function writeNumber(stored: string): string {
  if (/^-?\d+$/.test(stored)) return stored;
  const number = Number(stored);
  if (!Number.isFinite(number)) return stored;
  if (Number.isInteger(number)) return BigInt(number).toString();
  return Number(number.toPrecision(15)).toString();
}

/** A day as `2026-11-25`, with its time where it has one. */
export function writeDay(stored: string, is1904: boolean): string {
  const days = Number(stored) - (is1904 ? FIRST_DAYS.of1904 : FIRST_DAYS.usual);
  const at = new Date(Math.round(days * A_DAY_MS));
  if (Number.isNaN(at.getTime())) return stored;
  const [day = '', time = ''] = at.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
