import { buffer } from 'node:stream/consumers';
import { XLSX_TYPE } from '@lianfang/contracts';
import { type Cell, writeWorkbook } from '@lianfang/documents';
import { expect } from 'vitest';
import { type ReadSheet, readWorkbook } from './read-files.ts';
import type { LoggedIn } from './test-app.ts';

const PATH = '/api/v1/responsible-parties';

/** A sheet as somebody has it open: the head, and rows by the names of their columns. */
export type Row = Record<string, string | number | null>;

export async function exportRows({ get }: Pick<LoggedIn, 'get'>, query = ''): Promise<Row[]> {
  const response = await get(`${PATH}/export${query}`);
  expect(response.statusCode, response.body.slice(0, 500)).toBe(200);
  return toRows(readWorkbook(response.rawPayload)[0]);
}

export function toRows(sheet: ReadSheet | undefined): Row[] {
  const [head = [], ...rows] = sheet?.rows ?? [];
  return rows.map((cells) =>
    Object.fromEntries(head.map((name, n) => [String(name), cells[n] ?? null])),
  );
}

/** A workbook of rows, whose columns are those of the first. */
export function packRows(rows: readonly Row[]): Promise<Buffer> {
  const heads = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => heads.map((head): Cell => row[head] ?? null));
  const columns = heads.map((head) => ({ head, width: 10 }));
  const sheets = [{ name: '责任人', columns, rows: cells }];
  return buffer(writeWorkbook({ sheets, tints: [], at: new Date() }));
}

export async function importRows(
  { send }: Pick<LoggedIn, 'send'>,
  rows: readonly Row[] | Buffer,
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
) {
  return send({
    method: 'POST',
    url: `${PATH}/import${query}`,
    headers: { 'content-type': XLSX_TYPE, ...headers },
    payload: Buffer.isBuffer(rows) ? rows : await packRows(rows),
  });
}
