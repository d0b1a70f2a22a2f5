import { strFromU8, unzipSync } from 'fflate';

export interface ReadSheet {
  name: string;
  /** The head among them; a cell without anything is null. */
  rows: (string | number | null)[][];
}

/** What a spreadsheet program would find in an .xlsx file; days are the numbers that they are. */
export function readWorkbook(file: Buffer): ReadSheet[] {
  const parts = unzipSync(new Uint8Array(file));
  const read = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const sheets = [...read('xl/workbook.xml').matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"/g)];
  return sheets.map(([, name = '', number]) => ({
    name,
    rows: readRows(read(`xl/worksheets/sheet${number}.xml`)),
  }));
}

function readRows(xml: string): ReadSheet['rows'] {
  const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => readCells(row));
  const width = rows[0]?.length ?? 0;
  return rows.map((row) => Array.from({ length: width }, (_, n) => row[n] ?? null));
}

function readCells(row: string): ReadSheet['rows'][number] {
  const cells: ReadSheet['rows'][number] = [];
  for (const [, column = 'A', content = ''] of row.matchAll(
    /<c r="([A-Z])\d+"[^>]*>(.*?)<\/c>/gs,
  )) {
    const [, number] = /<v>(.*)<\/v>/.exec(content) ?? [];
    cells[column.charCodeAt(0) - 65] = number === undefined ? readText(content) : Number(number);
  }
  return cells;
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function readText(content: string): string {
  const [, text = ''] = /<t[^>]*>(.*)<\/t>/s.exec(content) ?? [];
  return text
    .replace(/&(\w+);/g, (_, name) => SIGNS[name] ?? '')
    .replace(/_x([\dA-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The fields of a CSV file (RFC 4180), the head among them, without its byte order mark. */
export function readCsv(text: string): string[][] {
  const fields = text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g);
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of fields) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
