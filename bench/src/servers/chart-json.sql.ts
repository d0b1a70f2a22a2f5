/** The published version of a chart as the API answers it, built from its tables in one statement. $1 the chart. */
export const CHART_JSON = `
SELECT json_build_object(
  'id', c.id,
  'title', v.title,
  'organization', json_build_object('id', o.id, 'name', o.name),
  'category', v.category,
  'powerCode', v.power_code,
  'powerName', v.power_name,
  'version', v.number,
  'publishedAt', to_char(v.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'chartMeasures', (
    SELECT coalesce(json_agg(json_build_object('id', m.key, 'position', m.position, 'text', m.text)
                             ORDER BY m.position), '[]')
    FROM control_measures m WHERE m.version_id = v.id AND m.stage_key IS NULL),
  'stages', (
    SELECT coalesce(json_agg(json_build_object(
      'id', s.key,
      'position', s.position,
      'name', s.name,
      'nameAsPrinted', s.name_as_printed,
      'riskLevel', s.risk_level,
      'riskPoints', (
        SELECT coalesce(json_agg(json_build_object(
          'id', r.key, 'position', r.position, 'text', r.text, 'riskLevel', r.risk_level)
          ORDER BY r.position), '[]')
        FROM risk_points r WHERE r.version_id = s.version_id AND r.stage_key = s.key),
      'controlMeasures', (
        SELECT coalesce(json_agg(json_build_object('id', m.key, 'position', m.position, 'text', m.text)
                                 ORDER BY m.position), '[]')
        FROM control_measures m WHERE m.version_id = s.version_id AND m.stage_key = s.key),
      'responsibleParties', (
        SELECT coalesce(json_agg(json_build_object(
          'id', p.party_id, 'name', p.name, 'kind', p.kind, 'printedAs', p.printed_as)
          ORDER BY p.position), '[]')
        FROM printed_parties p WHERE p.version_id = s.version_id AND p.stage_key = s.key)
    ) ORDER BY s.position), '[]')
    FROM stages s WHERE s.version_id = v.id),
  'links', (
    SELECT coalesce(json_agg(json_build_object('from', l.from_key, 'to', l.to_key, 'label', l.label)
                             ORDER BY f.position, t.position), '[]')
    FROM stage_links l
    JOIN stages f ON f.version_id = l.version_id AND f.key = l.from_key
    JOIN stages t ON t.version_id = l.version_id AND t.key = l.to_key
    WHERE l.version_id = v.id)
)::text AS chart
FROM charts c
JOIN organizations o ON o.id = c.organization_id
JOIN chart_versions v ON v.id = c.published_version_id
WHERE c.id = $1`;
