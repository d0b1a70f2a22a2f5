import type { Statement } from './list-rows.sql.ts';

/** Rows that are looked at: of some thirty charts, which lie as their ids fall. */
const SAMPLED = 1_000;

/**
 * Whether one row in twenty has the folded words, or more, from what some charts say: only how rows are looked for
 * depends on it, never which are found.
 */
export function sampleWords(words: string): Statement {
  const text = `
  SELECT coalesce(count(*) FILTER (WHERE strpos(s.folded, $2) > 0) * 20 > count(*), false) AS "areCommon"
  FROM (SELECT r.folded FROM register_rows r WHERE r.version_id >= $1::uuid ORDER BY r.version_id LIMIT ${SAMPLED}) s`;
  return { text, values: [somewhere(), words] };
}

/** An id in the lower half of all, so that many follow. */
function somewhere(): string {
  const id = crypto.randomUUID();
  return `${Number.parseInt(id.charAt(0), 16) % 8}${id.slice(1)}`;
}
