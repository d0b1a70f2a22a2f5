import type { HitKind, Page, SearchHit, SearchQuery } from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import { findWords, foldWords } from '@lianfang/domain';
import { readableBy } from '../../lib/reached.ts';

type HitRow = Omit<SearchHit, 'matches' | 'kind'> & { kind: HitKind };

/** $1 folded words · $2 limit · $3 offset · $4 reader or null. */
const SEARCH = `
WITH hits AS (
  SELECT c.id AS chart_id, v.title, v.category, o.id AS organization_id, o.name AS organization_name,
         t.version_id, t.stage_key, t.kind, t.text, t.ordinal
  FROM search_texts t
  JOIN charts c ON c.published_version_id = t.version_id
  JOIN chart_versions v ON v.id = t.version_id
  JOIN organizations o ON o.id = c.organization_id
  WHERE ${readableBy('$4')} AND strpos(t.folded, $1) > 0
),
on_page AS (
  SELECT row_number() OVER (
    ORDER BY organization_name COLLATE "C", organization_id, category, title COLLATE "C", chart_id, ordinal
  ) AS place, *
  FROM hits
  ORDER BY place
  LIMIT $2 OFFSET $3
)
SELECT (SELECT count(*)::int FROM hits) AS total, coalesce(json_agg(
  json_build_object(
    'chart', json_build_object('id', p.chart_id, 'title', p.title),
    'stage', CASE WHEN s.key IS NOT NULL THEN json_build_object('id', s.key, 'name', s.name) END,
    'kind', p.kind,
    'text', p.text
  ) ORDER BY p.place), '[]') AS items
FROM on_page p
LEFT JOIN stages s ON s.version_id = p.version_id AND s.key = p.stage_key`;

export function searchRepository({ pool }: Database) {
  return {
    /** Every text with the words in it, charts in the order of their list and each in the order in which it is read. */
    async search(
      { q, page, pageSize }: SearchQuery,
      readerId: string | null,
    ): Promise<Page<SearchHit>> {
      const { rows } = await pool.query<{ total: number; items: HitRow[] }>(SEARCH, [
        foldWords(q),
        pageSize,
        (page - 1) * pageSize,
        readerId,
      ]);
      const { total, items } = rows[0] as { total: number; items: HitRow[] };
      const hits = items.map((hit) => ({ ...hit, matches: findWords(hit.text, q) }));
      return { items: hits, total, page, pageSize };
    },
  };
}
