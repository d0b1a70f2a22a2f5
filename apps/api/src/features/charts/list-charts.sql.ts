import { readableBy } from '../../lib/reached.ts';

/**
 * A page of the published charts that a reader may read, with its exact total, in one statement. A chart bears the
 * organisation's name that its version froze; by today's name and the id the charts of one organisation stand
 * together, whatever they bear.
 * $1 organisation or null · $2 categories · $3 folded words · $4 levels · $5 limit · $6 offset · $7 reader or
 * null; empty means any.
 */
export const LIST_CHARTS = `
WITH RECURSIVE subtree(id) AS (
  SELECT id FROM organizations WHERE id = $1::uuid
  UNION ALL
  SELECT o.id FROM organizations o JOIN subtree s ON o.parent_id = s.id
),
matched AS (
  SELECT c.id, v.id AS version_id, v.title, v.category, v.number, v.published_at,
         o.id AS organization_id, o.name AS organization_today, v.organization_name
  FROM charts c
  JOIN chart_versions v ON v.id = c.published_version_id
  JOIN organizations o ON o.id = c.organization_id
  WHERE ${readableBy('$7')}
    AND ($1::uuid IS NULL OR o.id IN (SELECT id FROM subtree))
    AND (cardinality($2::category[]) = 0 OR v.category = ANY ($2::category[]))
    AND ($3 = '' OR EXISTS (
      SELECT 1 FROM search_texts t WHERE t.version_id = v.id AND strpos(t.folded, $3) > 0))
    AND (cardinality($4::text[]) = 0 OR EXISTS (
      SELECT 1 FROM stages s WHERE s.version_id = v.id AND (
        coalesce(s.risk_level::text, 'unassessed') = ANY ($4::text[])
        OR EXISTS (
          SELECT 1 FROM risk_points r
          WHERE r.version_id = s.version_id AND r.stage_key = s.key AND r.risk_level::text = ANY ($4::text[])))))
),
on_page AS (
  SELECT row_number() OVER (ORDER BY organization_today COLLATE "C", organization_id, category, title COLLATE "C", id) AS place, *
  FROM matched
  ORDER BY place
  LIMIT $5 OFFSET $6
)
SELECT (SELECT count(*)::int FROM matched) AS total, coalesce(json_agg(
  json_build_object(
    'id', p.id,
    'title', p.title,
    'organization', json_build_object('id', p.organization_id, 'name', p.organization_name),
    'category', p.category,
    'stages', s.strip,
    'levelCounts', s.level_counts,
    'riskPointCount', (SELECT count(*)::int FROM risk_points r WHERE r.version_id = p.version_id),
    'version', p.number,
    'publishedAt', to_char(p.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  ) ORDER BY p.place), '[]') AS items
FROM on_page p
CROSS JOIN LATERAL (
  SELECT json_agg(json_build_object('name', name, 'riskLevel', risk_level) ORDER BY position) AS strip,
    json_build_object(
      'high', count(*) FILTER (WHERE risk_level = 'high'),
      'medium', count(*) FILTER (WHERE risk_level = 'medium'),
      'low', count(*) FILTER (WHERE risk_level = 'low'),
      'unassessed', count(*) FILTER (WHERE risk_level IS NULL)) AS level_counts
  FROM stages WHERE version_id = p.version_id
) s`;
