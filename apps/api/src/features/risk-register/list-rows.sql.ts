import type { RiskRegisterQuery } from '@lianfang/contracts';
import { answeringOf, SUPERVISOR } from './answering.sql.ts';
import { Parameters } from './parameters.sql.ts';
import { beyond, type Order, orderBy } from './register-order.sql.ts';
import {
  conditionOfOrigin,
  conditionsOfWords,
  countedRows,
  IS_INSIDER,
  isOfCharts,
  LEVEL_ORIGIN,
  listChartConditions,
  listRowConditions,
  placesOf,
  SCOPED,
  type Scope,
} from './register-scope.sql.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

type Slice = Pick<RiskRegisterQuery, 'page' | 'pageSize' | 'after' | 'before'>;

export interface KeysAsked extends Scope {
  order: Order;
  slice: Slice;
}

export interface PageAsked extends KeysAsked {
  /** Whether rows tell who answers, and who holds these parties. */
  answering: boolean;
}

/** A row as it is answered. `r` is a row of the register. */
function itemOf({ answering, filter: { asOf } }: PageAsked, parameters: Parameters): string {
  const live = answering
    ? `,\n    'answering', ${answeringOf(asOf, parameters)}, 'supervisor', ${SUPERVISOR}`
    : '';
  return `json_build_object(
    'id', r.risk_key,
    'cursor', r.version_id || '.' || r.risk_key,
    'organization', json_build_object('id', r.organization_id, 'name', r.organization_name),
    'chart', json_build_object('id', r.chart_id, 'title', r.title, 'version', r.number),
    'category', r.category,
    'stage', json_build_object(
      'id', r.stage_key, 'name', r.stage_name, 'position', r.stage_position, 'count', r.stage_count),
    'riskPoint', json_build_object('text', r.text, 'position', r.position),
    'level', nullif(r.level, 'unassessed'),
    'levelOrigin', ${LEVEL_ORIGIN},
    'controlMeasures', r.control_measures,
    'responsibleParties', CASE WHEN ${IS_INSIDER} THEN r.parties ELSE r.public_parties END,
    'decidedAt', to_char(r.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')${live})`;
}

/** Whether the page can be found in the kept counts: the order of the register itself, and no condition on rows. */
export function isCounted({ filter, order, slice }: PageAsked): boolean {
  const isByPage = slice.after === undefined && slice.before === undefined;
  return order.column === 'level' && isByPage && isOfCharts(filter);
}

/**
 * A page in the order of the register with its total, from the counts of charts and levels: which of them make up
 * the page, and only their rows are read. At 10,000 charts a page costs as much as at 1,000, and so does the last one.
 */
export function listCounted(asked: PageAsked): Statement {
  const { filter, order, slice } = asked;
  const parameters = new Parameters();
  const limit = parameters.add(slice.pageSize);
  const offset = parameters.add((slice.page - 1) * slice.pageSize);
  const direction = order.isDescending ? 'DESC' : 'ASC';
  const places = placesOf(asked, parameters);
  const conditions = listChartConditions(asked, parameters);
  const rows = countedRows(filter);
  const text = `
  WITH RECURSIVE ${places}counts AS MATERIALIZED (
    SELECT r.version_id, r.level, r.place, ${rows} AS rows FROM register_counts r ${SCOPED}
    WHERE ${[...conditions, `${rows} > 0`].join(' AND ')}),
  first AS (
    SELECT * FROM counts ORDER BY level ${direction}, place ${direction} LIMIT ${offset}::int + ${limit}::int),
  placed AS (
    SELECT *, sum(rows) OVER (ORDER BY level ${direction}, place ${direction} ROWS UNBOUNDED PRECEDING)
      - rows AS earlier FROM first),
  wanted AS (SELECT * FROM placed WHERE earlier < ${offset}::int + ${limit}::int AND earlier + rows > ${offset}::int),
  on_page AS (
    SELECT r.* FROM wanted w JOIN register_rows r ON r.version_id = w.version_id AND r.level = w.level
    WHERE ${['true', ...conditionOfOrigin(filter)].join(' AND ')}
    ORDER BY ${orderBy(order)}
    LIMIT ${limit}::int OFFSET ${offset}::int - coalesce((SELECT min(earlier) FROM wanted), ${offset}::int))
  SELECT (SELECT coalesce(sum(rows), 0)::int FROM counts) AS total,
    coalesce((SELECT json_agg(${itemOf(asked, parameters)} ORDER BY ${orderBy(order)}) FROM on_page r), '[]') AS items`;
  return { text, values: parameters.values };
}

/** A page in any order under any conditions. */
export function listRows(asked: PageAsked): Statement {
  const parameters = new Parameters();
  const found = findKeys(asked, parameters);
  const text = `
  WITH RECURSIVE ${found}
  SELECT coalesce(json_agg(${itemOf(asked, parameters)} ORDER BY ${orderBy(asked.order)}), '[]') AS items
  FROM found f JOIN register_rows r ON r.version_id = f.version_id AND r.risk_key = f.risk_key`;
  return { text, values: parameters.values };
}

/**
 * Only which rows they are, as `cursor` names them: 100,000 of them are seven megabytes. One text, as an array of
 * them took a tenth of an export to be read.
 */
export function listCursors(asked: KeysAsked): Statement {
  const parameters = new Parameters();
  const text = `
  WITH RECURSIVE ${findKeys(asked, parameters)}
  SELECT coalesce(string_agg(f.version_id || '.' || f.risk_key, ' '), '') AS cursors FROM found f`;
  return { text, values: parameters.values };
}

function findKeys(asked: KeysAsked, parameters: Parameters): string {
  const { order, slice, ...scope } = asked;
  const cursor = slice.after ?? slice.before;
  const isTurned = slice.after === undefined && slice.before !== undefined;
  const places = placesOf(scope, parameters);
  const conditions = [
    ...listChartConditions(scope, parameters),
    ...listRowConditions(scope, parameters),
    ...conditionsOfWords(scope, parameters),
    ...(cursor === undefined ? [] : [beyond(order, { cursor, isTurned }, parameters)]),
  ];
  const offset = cursor === undefined ? (slice.page - 1) * slice.pageSize : 0;
  return `${places}found AS (
    SELECT r.version_id, r.risk_key FROM register_rows r ${SCOPED}
    WHERE ${conditions.join(' AND ')}
    ORDER BY ${orderBy(order, isTurned)}
    LIMIT ${parameters.add(slice.pageSize)} OFFSET ${parameters.add(offset)})`;
}

/** How many rows there are, exactly, or up to one more than `most`. */
export function countRows(scope: Scope, most?: number): Statement {
  const { filter } = scope;
  const parameters = new Parameters();
  const places = placesOf(scope, parameters);
  const conditions = listChartConditions(scope, parameters);
  if (isOfCharts(filter)) {
    const text = `WITH RECURSIVE ${places}counted AS (
      SELECT ${countedRows(filter)} AS rows FROM register_counts r ${SCOPED} WHERE ${conditions.join(' AND ')})
    SELECT coalesce(sum(rows), 0)::int AS total FROM counted`;
    return { text, values: parameters.values };
  }
  conditions.push(...listRowConditions(scope, parameters), ...conditionsOfWords(scope, parameters));
  const limit = most === undefined ? '' : `LIMIT ${parameters.add(most + 1)}`;
  const text = `WITH RECURSIVE ${places}counted AS (
    SELECT 1 FROM register_rows r ${SCOPED} WHERE ${conditions.join(' AND ')} ${limit})
  SELECT count(*)::int AS total FROM counted`;
  return { text, values: parameters.values };
}
