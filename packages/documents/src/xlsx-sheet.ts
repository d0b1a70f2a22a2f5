import { STYLES } from './xlsx-styles.ts';
import { escapeText, fitIntoCell } from './xlsx-text.ts';

/** A cell of its real type; `day` is a date such as `2026-11-25`, `tint` a place among those of the workbook. */
export type Cell = string | number | null | { day: string } | { text: string; tint: number };

interface Column {
  head: string;
  /** In characters of the standard font; Chinese ones take two. */
  width: number;
  /** What is typed into its empty cells; texts where it does not say. */
  holds?: 'text' | 'number' | 'day';
}

export interface Sheet {
  name: string;
  columns: readonly Column[];
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

/** The most that Excel opens, without the head. */
const ROWS_A_SHEET = 1_048_575;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** A text that a spreadsheet would take for a formula once somebody edits it (promise 35). */
const RUNS_AS_FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;
/** Excel shows a longer text as ######## in a cell whose format is text, up to 2007. */
const LONGEST_SHOWN = 255;
const A_DAY_MS = 24 * 60 * 60 * 1000;
/** The day from which Excel counts, seen from 1970. */
const FIRST_DAY = 25_569;

/** Takes rows one by one, so that a sheet can stop where it is full and another one goes on. */
export type RowSource = AsyncIterator<readonly Cell[]> | Iterator<readonly Cell[]>;

export interface Written {
  rows: number;
  /** Whether all rows were taken, or the sheet is full. */
  isEnd: boolean;
  /** The head with the rows, as `A1:J20`. */
  area: string;
}

/** Rows are some hundred bytes each; so much goes on at once. */
const PIECE = 64 * 1024;

/** What A4 across takes of our columns at three fifths of their size, which can still be read. */
const WIDTH_OF_PAGE = 220;

/** The XML of a sheet, piece by piece: a frozen head with a filter, and texts that wrap. */
export async function* writeSheet(
  columns: Sheet['columns'],
  source: RowSource,
  written: Written,
): AsyncGenerator<string> {
  const letters = columns.map((_, n) => nameColumn(n + 1));
  let piece = writeHead(columns, letters);
  while (written.rows < ROWS_A_SHEET) {
    const { done, value } = await source.next();
    if (done) {
      written.isEnd = true;
      break;
    }
    written.rows += 1;
    piece += writeRow(written.rows + 1, { cells: value, letters });
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  const last = letters.at(-1);
  written.area = `A1:${last}${written.rows + 1}`;
  // Excel marks telephone numbers as errors otherwise, and offers to make numbers of them.
  const noErrors = `<ignoredErrors><ignoredError sqref="A1:${last}${ROWS_A_SHEET + 1}" numberStoredAsText="1"/></ignoredErrors>`;
  yield `${piece}</sheetData><autoFilter ref="${written.area}"/>${writePage(columns)}${noErrors}</worksheet>`;
}

function writeHead(columns: Sheet['columns'], letters: readonly string[]): string {
  const cells = columns.map(({ head }) => head);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${writeWidths(columns)}<sheetData>${writeRow(1, { cells, letters }, STYLES.head)}`;
}

/** `A`, `B` … `Z`, `AA`, as spreadsheets count columns from 1. */
function nameColumn(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? nameColumn(Math.floor((number - 1) / 26)) + letter : letter;
}

function writeWidths(columns: Sheet['columns']): string {
  const widths = columns.map(
    ({ width, holds = 'text' }, n) =>
      `<col min="${n + 1}" max="${n + 1}" width="${width}" style="${STYLES[holds]}" customWidth="1"/>`,
  );
  return `<cols>${widths.join('')}</cols>`;
}

/** A4 across, on as many pages side by side as are needed, and below each other as many as there are rows for. */
function writePage(columns: Sheet['columns']): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const pages = Math.ceil(width / WIDTH_OF_PAGE);
  return `<pageSetup paperSize="9" fitToWidth="${pages}" fitToHeight="0" orientation="landscape"/>`;
}

interface Row {
  cells: readonly Cell[];
  /** What the columns are called: `A`, `B` … */
  letters: readonly string[];
}

/** Addresses could be counted, but not every program that reads spreadsheets does. */
function writeRow(number: number, { cells, letters }: Row, style?: number): string {
  let row = `<row r="${number}">`;
  for (const [n, cell] of cells.entries()) {
    if (cell === null || cell === '') continue;
    row += `<c r="${letters[n]}${number}" ${writeCell(cell, style)}</c>`;
  }
  return `${row}</row>`;
}

/** The rest of a cell after its address. */
function writeCell(cell: Exclude<Cell, null>, style: number | undefined): string {
  if (typeof cell === 'number') return `s="${STYLES.number}"><v>${cell}</v>`;
  if (typeof cell === 'string') return writeText(cell, style ?? styleOf(cell));
  if ('day' in cell) return `s="${STYLES.day}"><v>${toSerial(cell.day)}</v>`;
  return writeText(cell.text, STYLES.firstTint + cell.tint);
}

function writeText(text: string, style: number): string {
  const written = escapeText(fitIntoCell(text));
  // Programs that read spreadsheets may drop the space around a text unless they are told not to.
  const space = written.trim() === written ? '' : ' xml:space="preserve"';
  return `s="${style}" t="inlineStr"><is><t${space}>${written}</t></is>`;
}

function styleOf(text: string): number {
  if (RUNS_AS_FORMULA.test(text)) return STYLES.quoted;
  return text.length > LONGEST_SHOWN ? STYLES.long : STYLES.text;
}

function toSerial(day: string): number {
  return Date.parse(day) / A_DAY_MS + FIRST_DAY;
}
