import type { ExportFormat } from '@lianfang/contracts';
import { request } from '../../lib/http.ts';
import { type NamedFile, nameOf } from '../../lib/named-file.ts';

/** Rows end with CR and LF; a line break inside of a cell is LF alone. */
const CARRIAGE_RETURN = 13;

/** What a row of a workbook takes, packed, in the usual columns; fewer columns take less. */
const USUAL_ROW_BYTES = 80;

/** An estimate reaches no further: more may be still to come. */
const MOST_ESTIMATED = 0.95;

export interface ExportProgress {
  bytes: number;
  /** Exact in a text table, where each row is a line; estimated by the bytes in a workbook. */
  rows: number;
  /** undefined: the server did not say. */
  total: number | undefined;
}

/** The connection ended before the file did. */
export class BrokenFileError extends Error {
  constructor(cause: unknown) {
    super('The file broke off', { cause });
    this.name = 'BrokenFileError';
  }
}

/**
 * Takes a file as it comes and tells how far it is.
 * @throws {RefusedError} {UnreachableError} {BrokenFileError}, and whatever `signal` was aborted with
 */
export async function fetchExport(
  url: string,
  format: ExportFormat,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: ExportProgress) => void },
): Promise<NamedFile> {
  const response = await request(url, { signal });
  const total = readTotal(response.headers);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  // The first line names the columns.
  let rowEnds = -1;
  function countIn(part: Uint8Array<ArrayBuffer>): void {
    parts.push(part);
    bytes += part.length;
    if (format === 'csv') rowEnds += countRowEnds(part);
    const rows = format === 'csv' ? Math.max(0, rowEnds) : estimateRows(bytes, total);
    onProgress({ bytes, rows: total === undefined ? rows : Math.min(rows, total), total });
  }
  try {
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      countIn(part.value);
    }
    if (total !== undefined) onProgress({ bytes, rows: total, total });
  } catch (error) {
    throw signal.aborted ? error : new BrokenFileError(error);
  }
  const type = response.headers.get('content-type') ?? '';
  return { name: nameOf(response) ?? `export.${format}`, content: new Blob(parts, { type }) };
}

function readTotal(headers: Headers): number | undefined {
  const said = headers.get('x-total-count');
  return said !== null && /^\d+$/.test(said) ? Number(said) : undefined;
}

function estimateRows(bytes: number, total = Number.POSITIVE_INFINITY): number {
  return Math.floor(Math.min(bytes / USUAL_ROW_BYTES, total * MOST_ESTIMATED));
}

function countRowEnds(part: Uint8Array): number {
  let count = 0;
  for (
    let at = part.indexOf(CARRIAGE_RETURN);
    at !== -1;
    at = part.indexOf(CARRIAGE_RETURN, at + 1)
  ) {
    count += 1;
  }
  return count;
}
