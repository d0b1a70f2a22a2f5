import type { ExportFormat } from '@lianfang/contracts';
import { getFile } from '../../lib/http.ts';

/** Rows end with CR and LF; a line break inside of a cell is LF alone. */
const CARRIAGE_RETURN = 13;

/** What a row of a workbook takes, packed: 50 bytes and more in 14,444 rows of 400 charts. */
const USUAL_ROW_BYTES = 50;

export interface ExportProgress {
  bytes: number;
  /** Exact in a text table, where each row is a line; estimated by the bytes in a workbook. */
  rows: number;
  /** undefined: the server did not say. */
  total: number | undefined;
}

export interface ExportedFile {
  name: string;
  content: Blob;
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
): Promise<ExportedFile> {
  const response = await getFile(url, signal);
  const total = readTotal(response.headers);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  // The first line names the columns.
  let rowEnds = -1;
  function countIn(part: Uint8Array<ArrayBuffer>): void {
    parts.push(part);
    bytes += part.length;
    if (format === 'csv') rowEnds += countRowEnds(part);
    const rows = format === 'csv' ? Math.max(0, rowEnds) : Math.floor(bytes / USUAL_ROW_BYTES);
    onProgress({ bytes, rows: total === undefined ? rows : Math.min(rows, total), total });
  }
  try {
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      countIn(part.value);
    }
  } catch (error) {
    throw signal.aborted ? error : new BrokenFileError(error);
  }
  const type = response.headers.get('content-type') ?? '';
  return {
    name: readFileName(response.headers.get('content-disposition')) ?? `export.${format}`,
    content: new Blob(parts, { type }),
  };
}

function readTotal(headers: Headers): number | undefined {
  const said = headers.get('x-total-count');
  return said !== null && /^\d+$/.test(said) ? Number(said) : undefined;
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

/** The name that a server gives a file: `filename*` in UTF-8 before the plain one (RFC 6266). */
export function readFileName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) return decode(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1];
}

function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** Hands a file over to the browser's downloads. */
export function saveFile({ name, content }: ExportedFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; until it has read the file, the address must live.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
