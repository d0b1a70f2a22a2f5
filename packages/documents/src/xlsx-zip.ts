import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { WorkbookError } from './xlsx-error.ts';

/** Parts of a workbook are a few dozen; with its pictures some hundred. */
const MOST_PARTS = 2_000;

/** The parts of a workbook. All that are opened may inflate to so many bytes, and to none more (zip bombs). */
export interface Parts {
  has(path: string): boolean;
  open(path: string): Promise<Readable>;
}

/** @throws {Error} where the bytes are no zip file */
export async function openParts(bytes: Buffer, mostInflated: number): Promise<Parts> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const entries = await listEntries(zip);
  let left = mostInflated;
  return {
    has: (path) => entries.has(path),
    async open(path) {
      const entry = entries.get(path);
      if (!entry) throw new WorkbookError('unreadable', `${path} is missing`);
      // The stream fails where more comes out than the entry says.
      left -= entry.uncompressedSize;
      if (left < 0) throw new WorkbookError('too-large');
      return zip.openReadStreamPromise(entry);
    },
  };
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new WorkbookError('too-large');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}
