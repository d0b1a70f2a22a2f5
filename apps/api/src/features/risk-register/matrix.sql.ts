import type { MatrixSide, RegisterFilter } from '@lianfang/contracts';
import type { Statement } from './list-rows.sql.ts';
import { Parameters } from './parameters.sql.ts';
import {
  conditionsOfWords,
  countedRows,
  IS_INSIDER,
  isOfCharts,
  listChartConditions,
  listPlaceConditions,
  listRowConditions,
  placesOf,
  READABLE_WORDINGS,
  SCOPED,
  type Scope,
} from './register-scope.sql.ts';

/** More rows than a matrix is read with; what is left over is told as a number. */
const MAX_MATRIX_ROWS = 500;

/** As `register_sides` of the database says it. */
const MONTH = `to_char((r.decided_at AT TIME ZONE 'UTC') + interval '8 hours', 'YYYY-MM')`;

/** Sides with an order of their own keep it; else what counts most comes first. */
const ORDERS: Record<MatrixSide, string> = {
  category: 'key::category',
  organization: 'name COLLATE "C", key',
  stage: 'total DESC, key COLLATE "C"',
  'responsible-party': 'total DESC, key COLLATE "C"',
  month: 'key DESC NULLS LAST',
};

const COUNTS = `
  coalesce(sum(n) FILTER (WHERE level = 'high'), 0)::int AS high,
  coalesce(sum(n) FILTER (WHERE level = 'medium'), 0)::int AS medium,
  coalesce(sum(n) FILTER (WHERE level = 'low'), 0)::int AS low,
  coalesce(sum(n) FILTER (WHERE level = 'unassessed'), 0)::int AS unassessed,
  coalesce(sum(n), 0)::int AS total`;

export interface MatrixAsked extends Scope {
  by: MatrixSide;
}

/**
 * The list behind it, counted by level and by one more side: from the kept sums where they know it, else from the
 * counts of versions, else from rows.
 */
export function countMatrix(asked: MatrixAsked): Statement {
  const { by } = asked;
  const parameters = new Parameters();
  const places = placesOf(asked, parameters);
  const { counted, whole = 'SELECT * FROM counted' } = sourceOf(asked, parameters);
  const name =
    by === 'organization' ? '(SELECT name FROM organizations WHERE id = key::uuid)' : 'key';
  const text = `
  WITH RECURSIVE ${places}counted AS MATERIALIZED (${counted}),
  whole AS (${whole}),
  side AS (
    SELECT key, ${name} AS name, ${COUNTS} FROM counted CROSS JOIN LATERAL unnest(keys) AS of(key) GROUP BY key),
  ordered AS (SELECT *, row_number() OVER (ORDER BY ${ORDERS[by]}) AS place FROM side),
  shown AS (SELECT * FROM ordered WHERE place <= ${MAX_MATRIX_ROWS})
  SELECT coalesce((SELECT json_agg(s ORDER BY place) FROM shown s), '[]') AS rows,
    (SELECT count(*)::int FROM ordered WHERE place > ${MAX_MATRIX_ROWS}) AS left,
    (SELECT to_json(t) FROM (SELECT ${COUNTS} FROM whole) t) AS totals`;
  return { text, values: parameters.values };
}

interface Source {
  /** Statement of the numbers by level and keys. */
  counted: string;
  /** Statement of those by level alone, where keys overlap. */
  whole?: string;
}

function sourceOf(asked: MatrixAsked, parameters: Parameters): Source {
  const { by, filter } = asked;
  if (!isOfCharts(filter)) return { counted: fromRows(asked, parameters) };
  if (filter.asOf === undefined && filter.chartId === undefined) return fromSums(asked, parameters);
  const isOfVersions = by === 'category' || by === 'organization';
  return { counted: (isOfVersions ? fromCounts : fromRows)(asked, parameters) };
}

/** Which sums a side is read from. */
const KEPT_SIDES: Record<MatrixSide, string> = {
  category: `r.side = 'all'`,
  organization: `r.side = 'all'`,
  stage: `r.side = 'stage'`,
  // Both by name too: no index knows who is an insider.
  'responsible-party': `r.side IN ('wording', 'public_wording')
      AND r.side = CASE WHEN ${IS_INSIDER} THEN 'wording' ELSE 'public_wording' END::register_side`,
  month: `r.side = 'month'`,
};

function fromSums({ by, ...scope }: MatrixAsked, parameters: Parameters): Source {
  const conditions = listPlaceConditions(scope, parameters).join(' AND ');
  const rows = `sum(${countedRows(scope.filter)})`;
  const sum = (key: string, side: string) => `
    SELECT ARRAY[${key}] AS keys, r.level, ${rows} AS n
    FROM register_sums r ${SCOPED}
    WHERE ${side} AND ${conditions}
    GROUP BY 1, 2 HAVING ${rows} > 0`;
  const counted = sum(keyOfVersion(by) ?? 'r.key', KEPT_SIDES[by]);
  // A row with two parties stands under both.
  if (by === 'responsible-party') return { counted, whole: sum('NULL::text', KEPT_SIDES.category) };
  return { counted };
}

function fromCounts(asked: MatrixAsked, parameters: Parameters): string {
  return `
    SELECT ARRAY[${keyOfVersion(asked.by)}] AS keys, r.level, sum(${countedRows(asked.filter)}) AS n
    FROM register_counts r ${SCOPED}
    WHERE ${listChartConditions(asked, parameters).join(' AND ')}
    GROUP BY 1, 2 HAVING sum(${countedRows(asked.filter)}) > 0`;
}

/**
 * Versions are found among the counts first, of which there are few: by stage, 高 of one category in one of four cities
 * took 1.1 s of 100,000 charts that way, and 7.0 s by looking at every row.
 */
function fromRows(asked: MatrixAsked, parameters: Parameters): string {
  const ofCharts = listChartConditions(asked, parameters).join(' AND ');
  const counted = `SELECT r.version_id FROM register_counts r ${SCOPED} WHERE ${ofCharts}`;
  const conditions = [
    ...(isNarrowed(asked.filter) ? [`r.version_id IN (${counted})`] : []),
    ofCharts,
    ...listRowConditions(asked, parameters),
    ...conditionsOfWords(asked, parameters),
  ];
  return `
    SELECT ${keysOf(asked.by)} AS keys, r.level, count(*) AS n
    FROM register_rows r ${SCOPED}
    WHERE ${conditions.join(' AND ')}
    GROUP BY 1, 2`;
}

function isNarrowed({ level, category, chartId, organizationId }: RegisterFilter): boolean {
  const isOfSome = level.length > 0 || category.length > 0;
  return isOfSome || chartId !== undefined || organizationId !== undefined;
}

/** Sides that all rows of a version share. */
function keyOfVersion(by: MatrixSide): string | undefined {
  if (by === 'category') return 'r.category::text';
  return by === 'organization' ? 'r.organization_id::text' : undefined;
}

/** A row with several parties is counted under each; one with none of a side under NULL. */
function keysOf(by: MatrixSide): string {
  const key = keyOfVersion(by);
  if (key) return `ARRAY[${key}]`;
  if (by === 'stage') return 'ARRAY[r.stage_name]';
  if (by === 'month') return `ARRAY[${MONTH}]`;
  return `CASE WHEN cardinality(r.wordings) = 0 THEN ARRAY[NULL::text] ELSE ${READABLE_WORDINGS} END`;
}
