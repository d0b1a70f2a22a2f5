import type { SortColumn } from '@lianfang/contracts';
import type { Parameters } from './parameters.sql.ts';
import { READABLE_WORDINGS } from './register-scope.sql.ts';

export interface Order {
  column: SortColumn;
  isDescending: boolean;
}

/** What each column is sorted by, in a statement that begins with `placesOf`: never NULL, so that places can be compared. */
const SORTED_BY: Record<SortColumn, string> = {
  level: 'r.level',
  riskPoint: 'r.text COLLATE "C"',
  stage: 'r.stage_name COLLATE "C"',
  chart: 'r.title COLLATE "C"',
  category: 'r.category',
  organization: 'r.organization_name COLLATE "C"',
  controlMeasures: 'r.control_measures COLLATE "C"',
  // As the reader reads them: an order tells nobody more than the rows do.
  responsibleParties: `(${READABLE_WORDINGS}) COLLATE "C"`,
  decidedAt: `coalesce(r.decided_at, 'infinity')`,
};

/** @param sort a column, with `-` before it to turn it round */
export function readOrder(sort: string): Order {
  const isDescending = sort.startsWith('-');
  return { column: sort.slice(isDescending ? 1 : 0) as SortColumn, isDescending };
}

/** SQL of an order; ties are broken by the place, which belongs to one row alone. */
export function orderBy({ column, isDescending }: Order, isTurned = false): string {
  const direction = isDescending === isTurned ? 'ASC' : 'DESC';
  return `${SORTED_BY[column]} ${direction}, r.place ${direction}`;
}

/**
 * SQL of the rows that follow one in an order, or with `isTurned` of those before it.
 * @param cursor ids of its version and its risk point; one that names no row has nothing beyond it
 */
export function beyond(
  { column, isDescending }: Order,
  { cursor, isTurned }: { cursor: string; isTurned: boolean },
  parameters: Parameters,
): string {
  const [versionId, riskKey] = cursor.split('.');
  const sign = isDescending === isTurned ? '>' : '<';
  return `(${SORTED_BY[column]}, r.place) ${sign} (
    SELECT ${SORTED_BY[column]}, r.place FROM register_rows r
    WHERE r.version_id = ${parameters.add(versionId)}::uuid AND r.risk_key = ${parameters.add(riskKey)}::uuid)`;
}
