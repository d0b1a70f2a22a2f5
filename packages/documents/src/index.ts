export { WorkbookError } from './xlsx-error.ts';
export { readSheet } from './xlsx-reader.ts';
export type { ReadRow } from './xlsx-rows.ts';
export type { Cell, Sheet } from './xlsx-sheet.ts';
export type { Tint } from './xlsx-styles.ts';
export { writeWorkbook } from './xlsx-workbook.ts';
