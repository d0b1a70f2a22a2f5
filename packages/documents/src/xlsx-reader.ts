import { findBook } from './xlsx-book.ts';
import { WorkbookError } from './xlsx-error.ts';
import { type ReadRow, readRows } from './xlsx-rows.ts';
import { readDayStyles, readSharedStrings } from './xlsx-values.ts';
import { openParts } from './xlsx-zip.ts';

/** Ten thousand rows of ten cells inflate to 6 MB; a sheet that somebody coloured to its very end, to 50. */
const MOST_INFLATED = 64 * 1024 * 1024;

/**
 * The first sheet of an .xlsx file that is not hidden, as texts. Whatever the bytes are, it ends and takes bounded
 * memory.
 * @throws {WorkbookError} and nothing else
 */
export async function readSheet(bytes: Buffer, mostRows: number): Promise<ReadRow[]> {
  try {
    const parts = await openParts(bytes, MOST_INFLATED);
    const { sheet, sharedStrings, styles, is1904 } = await findBook(parts);
    const shared = await readSharedStrings(parts, sharedStrings);
    const dayStyles = await readDayStyles(parts, styles);
    return await readRows(await parts.open(sheet), { shared, dayStyles, is1904 }, mostRows);
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError('unreadable', error);
  }
}
