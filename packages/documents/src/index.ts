export type { Cell, Sheet } from './xlsx-sheet.ts';
export type { Tint } from './xlsx-styles.ts';
export { writeWorkbook } from './xlsx-workbook.ts';
