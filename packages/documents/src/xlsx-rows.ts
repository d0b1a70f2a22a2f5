import type { Readable } from 'node:stream';
import { WorkbookError } from './xlsx-error.ts';
import { writeDay, writeNumber } from './xlsx-numbers.ts';
import { unescapeText } from './xlsx-text.ts';
import { parseXml } from './xlsx-xml.ts';

export interface ReadRow {
  /** As spreadsheet programs count, from 1; rows without anything are left out. */
  number: number;
  /** What a person sees in the cells, from the first column on. */
  cells: string[];
}

/** What cells point at. */
export interface Values {
  shared: readonly string[];
  dayStyles: ReadonlySet<number>;
  is1904: boolean;
}

const MOST_COLUMNS = 256;
/** One long text that many cells point at is small in the file, and large wherever it goes. */
const MOST_CHARACTERS = 32_000_000;

interface OpenCell {
  column: number;
  type: string;
  style: number;
  text: string;
}

/** @throws {Error} */
export async function readRows(
  stream: Readable,
  values: Values,
  mostRows: number,
): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  let row: ReadRow = { number: 0, cells: [] };
  let cell: OpenCell = { column: -1, type: '', style: 0, text: '' };
  const inside = { value: false, phonetic: false };
  let characters = 0;

  function keepCell(): void {
    if (cell.column >= MOST_COLUMNS) return;
    const text = readCell(cell, values);
    characters += text.length;
    if (characters > MOST_CHARACTERS) throw new WorkbookError('too-large');
    row.cells[cell.column] = text;
  }

  await parseXml(stream, {
    open(name, { r, t = 'n', s }) {
      if (name === 'row') row = { number: numberOf(r, row.number), cells: [] };
      if (name === 'c') {
        const column = columnOf(r) ?? (row.cells.length === 0 ? 0 : cell.column + 1);
        cell = { column, type: t, style: Number(s ?? 0), text: '' };
      }
      if (name === 'rPh') inside.phonetic = true;
      inside.value = (name === 'v' || name === 't') && !inside.phonetic;
    },
    text(piece) {
      if (inside.value) cell.text += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') inside.value = false;
      if (name === 'rPh') inside.phonetic = false;
      if (name === 'c') keepCell();
      if (name !== 'row' || row.cells.every((text) => text.trim() === '')) return;
      if (rows.length === mostRows) throw new WorkbookError('too-many-rows');
      rows.push({ ...row, cells: Array.from(row.cells, (text) => text ?? '') });
    },
  });
  return rows;
}

/** `B7` is 1; undefined where a cell does not say: it follows the one before. */
function columnOf(address: string | undefined): number | undefined {
  const [letters] = /^[A-Z]{1,3}(?=\d)/i.exec(address ?? '') ?? [];
  if (letters === undefined) return undefined;
  const number = [...letters.toUpperCase()].reduce(
    (sum, one) => sum * 26 + one.charCodeAt(0) - 64,
    0,
  );
  return number - 1;
}

function readCell({ type, style, text }: OpenCell, values: Values): string {
  // Number('') is 0: what points nowhere would be the first of the shared texts.
  if (text === '') return '';
  switch (type) {
    case 's':
      return values.shared[Number(text)] ?? '';
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return values.dayStyles.has(style) ? writeDay(text, values.is1904) : writeNumber(text);
    default:
      return unescapeText(text);
  }
}

/** Rows count upwards, whatever a file says of them; without a number one follows the other. */
function numberOf(given: string | undefined, before: number): number {
  const number = Number(given);
  return Number.isSafeInteger(number) && number > before ? number : before + 1;
}
