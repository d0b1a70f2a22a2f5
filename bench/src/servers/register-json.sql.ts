/**
 * A page of the register from the tables of the charts, with its exact total and the rights of the reader, in one
 * statement: what anybody would write without a read model.
 * $1 reader or null · $2 levels · $3 categories · $4 organisation or null · $5 limit · $6 offset; empty means any.
 */
export const REGISTER_JSON = `
WITH RECURSIVE subtree(id) AS (
  SELECT id FROM organizations WHERE id = $4::uuid
  UNION ALL
  SELECT o.id FROM organizations o JOIN subtree s ON o.parent_id = s.id
),
reached(id) AS (SELECT organizations_reached($1::uuid, '{viewer,officer,editor,admin}')),
matched AS MATERIALIZED (
  SELECT coalesce(r.risk_level, s.risk_level) AS level, v.category, v.organization_name, o.id AS organization_id,
    v.title, c.id AS chart_id, v.number, s.position AS stage_position, r.position, v.id AS version_id,
    s.key AS stage_key, r.key AS risk_key
  FROM charts c
  JOIN organizations o ON o.id = c.organization_id
  JOIN chart_versions v ON v.id = c.published_version_id
  JOIN stages s ON s.version_id = v.id
  JOIN risk_points r ON r.version_id = s.version_id AND r.stage_key = s.key
  WHERE (coalesce(c.visibility, o.chart_visibility) = 'public' OR o.id IN (SELECT id FROM reached))
    AND ($4::uuid IS NULL OR o.id IN (SELECT id FROM subtree))
    AND (cardinality($3::category[]) = 0 OR v.category = ANY ($3::category[]))
    AND (cardinality($2::text[]) = 0
      OR coalesce(r.risk_level, s.risk_level)::text = ANY ($2::text[])
      OR (coalesce(r.risk_level, s.risk_level) IS NULL AND 'unassessed' = ANY ($2::text[])))
),
on_page AS (
  SELECT row_number() OVER (ORDER BY level, category, organization_name COLLATE "C", organization_id,
    title COLLATE "C", chart_id, stage_position, position) AS place, *
  FROM matched
  ORDER BY place
  LIMIT $5 OFFSET $6
)
SELECT json_build_object(
  'total', (SELECT count(*)::int FROM matched),
  'items', (SELECT coalesce(json_agg(json_build_object(
    'id', p.risk_key,
    'organization', json_build_object('id', p.organization_id, 'name', p.organization_name),
    'chart', json_build_object('id', p.chart_id, 'title', p.title, 'version', p.number),
    'category', p.category,
    'stage', json_build_object('id', s.key, 'name', s.name, 'position', s.position,
      'count', (SELECT count(*)::int FROM stages n WHERE n.version_id = p.version_id)),
    'riskPoint', json_build_object('text', r.text, 'position', r.position),
    'level', p.level,
    'levelOrigin', CASE WHEN r.risk_level IS NOT NULL THEN 'risk-point' WHEN s.risk_level IS NOT NULL THEN 'stage' END,
    'controlMeasures', (
      SELECT coalesce(json_agg(m.text ORDER BY m.position), '[]')
      FROM control_measures m WHERE m.version_id = p.version_id AND m.stage_key = p.stage_key),
    'responsibleParties', (
      SELECT coalesce(json_agg(json_build_object(
        'id', d.party_id,
        'name', CASE WHEN d.kind IN ('person', 'expert') AND NOT d.is_known THEN '' ELSE d.name END,
        'kind', d.kind,
        'printedAs', CASE WHEN d.kind IN ('person', 'expert') AND NOT d.is_known THEN '' ELSE d.printed_as END)
        ORDER BY d.position), '[]')
      FROM (SELECT *, p.organization_id IN (SELECT id FROM reached) AS is_known FROM printed_parties) d
      WHERE d.version_id = p.version_id AND d.stage_key = p.stage_key),
    'decidedAt', to_char(
      CASE WHEN r.risk_level IS NOT NULL THEN r.level_decided_at ELSE s.level_decided_at END AT TIME ZONE 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    ) ORDER BY p.place), '[]')
    FROM on_page p
    JOIN stages s ON s.version_id = p.version_id AND s.key = p.stage_key
    JOIN risk_points r ON r.version_id = p.version_id AND r.key = p.risk_key)
)::text AS page`;
