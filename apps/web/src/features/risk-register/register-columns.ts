import {
  LIVE_COLUMNS,
  REGISTER_COLUMNS,
  type RegisterColumn,
  USUAL_COLUMNS,
} from '@lianfang/contracts';

/** The column that opens a row is never missing; it takes its usual place where nobody gave it one. */
export function completeColumns(columns: readonly RegisterColumn[]): readonly RegisterColumn[] {
  if (columns.length === 0) return USUAL_COLUMNS;
  if (columns.includes('riskPoint')) return columns;
  const [first, ...others] = columns;
  return first === 'level' ? [first, 'riskPoint', ...others] : ['riskPoint', ...columns];
}

export function isUsual(columns: readonly RegisterColumn[]): boolean {
  return columns.join() === USUAL_COLUMNS.join();
}

/** The columns with one of them a step further to the front or to the back; at an end it stays. */
export function moveColumn(
  columns: readonly RegisterColumn[],
  column: RegisterColumn,
  step: 1 | -1,
): RegisterColumn[] {
  const from = columns.indexOf(column);
  const to = Math.min(columns.length - 1, Math.max(0, from + step));
  const moved = columns.filter((one) => one !== column);
  moved.splice(to, 0, column);
  return moved;
}

/** All columns for choosing: those that are shown in their order, then the others as usual. */
export function listAllColumns(shown: readonly RegisterColumn[]): RegisterColumn[] {
  return [...shown, ...REGISTER_COLUMNS.filter((column) => !shown.includes(column))];
}

/** Whether one of them tells who answers, or who holds, which the server looks up where it is asked to. */
export function tellsAnswering(columns: readonly RegisterColumn[]): boolean {
  return LIVE_COLUMNS.some((live) => columns.includes(live));
}
