import type { Category, MatrixSide } from '@lianfang/contracts';
import { CATEGORIES } from '@lianfang/contracts';
import type { RegisterFilter } from './register-filter.ts';

/**
 * The filter that shows the rows behind a row of the matrix. undefined: no filter says it, as for somebody who
 * answers together with those that are asked for.
 * @param key what the matrix calls the row; null: none of that side
 */
export function narrowFilter(
  filter: RegisterFilter,
  by: MatrixSide,
  key: string | null,
): RegisterFilter | undefined {
  if (by === 'responsible-party') return narrowToParty(filter, key);
  if (by === 'month') return key === null ? { ...filter, isUndecided: true } : toMonth(filter, key);
  if (key === null) return undefined;
  // The matrix counts what is its own; what lies under it has rows of its own.
  if (by === 'organization') return { ...filter, organizationId: key, isDirect: true };
  if (by === 'stage') return { ...filter, stage: key };
  const category: Category | undefined = CATEGORIES.find((one) => one === key);
  return category && { ...filter, categories: [category] };
}

function narrowToParty(filter: RegisterFilter, key: string | null): RegisterFilter | undefined {
  const isNarrowed = filter.parties.length > 0 || filter.hasNoParty;
  const isAmong = key === null ? filter.hasNoParty : filter.parties.includes(key);
  if (isNarrowed && !isAmong) return undefined;
  return key === null
    ? { ...filter, parties: [], hasNoParty: true }
    : { ...filter, parties: [key], hasNoParty: false };
}

/** @param month `2026-11`; of days that are asked for already, those in it stay */
function toMonth(filter: RegisterFilter, month: string): RegisterFilter {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  const first = `${month}-01`;
  const { decidedFrom, decidedTo } = filter;
  return {
    ...filter,
    decidedFrom: decidedFrom !== null && decidedFrom > first ? decidedFrom : first,
    decidedTo: decidedTo !== null && decidedTo < last ? decidedTo : last,
  };
}
