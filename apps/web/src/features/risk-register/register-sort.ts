import type { SortColumn } from '@lianfang/contracts';
import type { RegisterTexts } from '../../texts/register-zh-cn.ts';
import type { RegisterSort } from './register-state.ts';

/** How a heading shows the order. The register begins with the gravest level, which is descending. */
export function directionOf(
  column: SortColumn,
  sort: RegisterSort,
): 'ascending' | 'descending' | undefined {
  if (column !== sort.column) return undefined;
  return sort.isDescending === (column === 'level') ? 'ascending' : 'descending';
}

/** A click on the heading that sorts turns the order round; on another it begins with its usual one. */
export function turnSort(column: SortColumn, sort: RegisterSort): RegisterSort {
  return { column, isDescending: column === sort.column && !sort.isDescending };
}

export function describeSort({ column, isDescending }: RegisterSort, texts: RegisterTexts): string {
  const { sortedBy, columns } = texts;
  if (column === 'level') return isDescending ? sortedBy.turned : sortedBy.usual;
  return (isDescending ? sortedBy.down : sortedBy.up)(columns[column]);
}
