/** Excel takes a file without it for one in the local encoding, and shows Chinese as noise. */
export const BYTE_ORDER_MARK = '\uFEFF';

const RUNS_AS_FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * A row of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front,
 * which spreadsheets take as “this is text” (promise 35).
 */
export function writeCsvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = RUNS_AS_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
