import type { RegisterFilter } from '@lianfang/contracts';
import { endOfBeijingDay, foldWords, listWordGrams, startOfBeijingDay } from '@lianfang/domain';
import { reachedAsTable } from '../../lib/reached.ts';
import type { Parameters } from './parameters.sql.ts';
import { REACHED, vacantStages } from './vacant-stages.sql.ts';

/** Who asks: null is the public. */
type ReaderId = string | null;

export interface Scope {
  filter: RegisterFilter;
  readerId: ReaderId;
  /** So many rows have the words that to look at each of them is faster than the index. */
  hasCommonWords: boolean;
}

/** What rows and counts `r` are joined with, so that conditions can name their organisation `o`. */
export const SCOPED = 'JOIN organizations o ON o.id = r.organization_id';

/**
 * What stands before a statement: where the reader is an insider, the organisations that the filter is about, and the
 * stages that it is about where it asks for vacant posts.
 */
export function placesOf(
  { filter, readerId }: Pick<Scope, 'filter' | 'readerId'>,
  parameters: Parameters,
): string {
  const reached = `reached(id) AS MATERIALIZED ${reachedAsTable(parameters.add(readerId), 'chart.read')}, `;
  const { organizationId, directly, vacant, asOf } = filter;
  const places = vacant ? `${reached}${vacantStages(asOf, parameters)}, ` : reached;
  if (organizationId === undefined) return places;
  const below = 'UNION ALL SELECT o.id FROM organizations o JOIN subtree s ON o.parent_id = s.id';
  return `${places}subtree(id) AS (
    SELECT id FROM organizations WHERE id = ${parameters.add(organizationId)}::uuid
    ${directly ? '' : below}), `;
}

/** Whether the reader of a statement that begins with `placesOf` reaches the organisation of `r`. */
export const IS_INSIDER = `r.organization_id IN ${REACHED}`;

/** Whether every condition is one of charts and levels, so that the kept counts can answer. */
export function isOfCharts({
  stage,
  responsibleParty,
  noParty,
  vacant,
  q,
  ...dates
}: RegisterFilter): boolean {
  const { decidedFrom, decidedTo, undecided } = dates;
  return (
    stage === '' &&
    responsibleParty.length === 0 &&
    !noParty &&
    !vacant &&
    foldWords(q) === '' &&
    decidedFrom === undefined &&
    decidedTo === undefined &&
    !undecided
  );
}

/** Conditions on `r`, rows or counts, and on its organisation `o`; rights are among them (decision 0011). */
export function listChartConditions(scope: Scope, parameters: Parameters): string[] {
  const { chartId, asOf } = scope.filter;
  return [
    ...listPlaceConditions(scope, parameters),
    ...conditionOfTime(asOf, parameters),
    ...(chartId === undefined ? [] : [`r.chart_id = ${parameters.add(chartId)}::uuid`]),
  ];
}

/** Those among them that sums of what is shown can be asked as well. */
export function listPlaceConditions({ filter }: Scope, parameters: Parameters): string[] {
  const { level, category, organizationId } = filter;
  return [
    `(coalesce(r.visibility, o.chart_visibility) = 'public' OR ${IS_INSIDER})`,
    // One value as one: the index then gives the order too.
    ...anyOf('r.level', 'effective_level', level, parameters),
    ...anyOf('r.category', 'category', category, parameters),
    ...(organizationId === undefined ? [] : ['r.organization_id IN (SELECT id FROM subtree)']),
  ];
}

/** Whose level a row `r` bears; NULL where none is decided. */
export const LEVEL_ORIGIN = `CASE WHEN r.is_own_level THEN 'risk-point' WHEN r.level <> 'unassessed' THEN 'stage' END`;

/** SQL of how many of the rows that a count stands for have a level of that origin. */
export function countedRows({ levelOrigin }: RegisterFilter): string {
  if (levelOrigin.length === 0) return 'r.rows';
  const parts = {
    'risk-point': 'r.own_rows',
    stage: `CASE WHEN r.level = 'unassessed' THEN 0 ELSE r.rows - r.own_rows END`,
  };
  return `(${levelOrigin.map((origin) => parts[origin]).join(' + ')})`;
}

/** Whether a row's level is of that origin; the same for rows as `countedRows` is for counts. */
export function conditionOfOrigin({ levelOrigin }: RegisterFilter): string[] {
  const parts = {
    'risk-point': 'r.is_own_level',
    stage: `(NOT r.is_own_level AND r.level <> 'unassessed')`,
  };
  return levelOrigin.length === 0 ? [] : [`(${levelOrigin.map((one) => parts[one]).join(' OR ')})`];
}

/** Conditions that only rows can answer, but for words. */
export function listRowConditions({ filter }: Scope, parameters: Parameters): string[] {
  const { stage, responsibleParty, noParty, vacant, decidedFrom, decidedTo, undecided } = filter;
  const conditions = conditionOfOrigin(filter);
  if (stage !== '') conditions.push(`r.stage_name = ${parameters.add(stage)}`);
  if (responsibleParty.length > 0 || noParty) {
    const named = `${READABLE_WORDINGS} && ${parameters.add(responsibleParty)}::text[]`;
    conditions.push(noParty ? `(${named} OR cardinality(r.wordings) = 0)` : named);
  }
  if (vacant) conditions.push('r.stage_key IN (SELECT key FROM vacant_stages)');
  const days = [
    ...(decidedFrom === undefined
      ? []
      : [`r.decided_at >= ${parameters.add(startOfBeijingDay(decidedFrom))}`]),
    ...(decidedTo === undefined
      ? []
      : [`r.decided_at < ${parameters.add(endOfBeijingDay(decidedTo))}`]),
  ];
  if (undecided) conditions.push(`r.decided_at IS NULL`);
  return [...conditions, ...days];
}

/**
 * Words found by the index of their pairs of characters, and compared as a whole. Common words are compared alone:
 * PostgreSQL makes the pairs of a row anew wherever the index is too coarse to tell it, and over 10,000 charts a page
 * of one common word took 90 s that way. Only what charts show is indexed.
 */
export function conditionsOfWords(
  { filter: { q, asOf }, hasCommonWords }: Scope,
  parameters: Parameters,
): string[] {
  const words = foldWords(q);
  if (words === '') return [];
  const compared = `strpos(r.folded, ${parameters.add(words)}) > 0`;
  if (asOf !== undefined || hasCommonWords) return [compared];
  const pairs = parameters.add(listWordGrams(words));
  return [compared, `word_grams(r.folded) @> ${pairs}::text[]`];
}

/** What of the wordings a reader may know: persons are named to insiders alone. */
export const READABLE_WORDINGS = `CASE WHEN ${IS_INSIDER} THEN r.wordings ELSE r.public_wordings END`;

function conditionOfTime(asOf: string | undefined, parameters: Parameters): string[] {
  if (asOf === undefined) return ['r.superseded_at IS NULL'];
  const end = parameters.add(endOfBeijingDay(asOf));
  return [
    `r.published_at < ${end}::timestamptz`,
    `(r.superseded_at IS NULL OR r.superseded_at >= ${end}::timestamptz)`,
  ];
}

function anyOf(
  column: string,
  type: string,
  values: readonly string[],
  parameters: Parameters,
): string[] {
  const [only] = values;
  if (only === undefined) return [];
  if (values.length === 1) return [`${column} = ${parameters.add(only)}::${type}`];
  return [`${column} = ANY (${parameters.add(values)}::${type}[])`];
}
