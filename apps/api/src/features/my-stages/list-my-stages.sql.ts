import { ANSWERS_NOW } from '../../lib/answering.ts';
import { HOLDS_TODAY } from '../../lib/parties-seen.ts';
import { readableBy } from '../../lib/reached.ts';

/** What the person $1 holds today, as days are counted in Beijing. */
const HELD = `
held AS (
  SELECT p.id, p.name, h.role, p.organization_id
  FROM party_holders h JOIN responsible_parties p ON p.id = h.party_id
  WHERE h.user_id = $1::uuid AND p.retired_at IS NULL
    AND ${HOLDS_TODAY}
)`;

/** The parties that $1 holds today, and the stages of published charts where these answer, chart by chart. */
export const LIST_MY_STAGES = `
WITH ${HELD},
places AS (
  SELECT c.id AS chart_id, c.published_version_id AS version_id, o.id AS organization_id, o.name AS organization,
    a.stage_key, json_agg(json_build_object('id', h.id, 'name', h.name, 'role', h.role)
      ORDER BY h.role, h.name COLLATE "C", h.id) AS answers_as
  FROM held h
  JOIN stage_assignments a ON a.party_id = h.id AND ${ANSWERS_NOW}
  JOIN charts c ON c.id = a.chart_id AND c.published_version_id IS NOT NULL
  JOIN organizations o ON o.id = c.organization_id
  WHERE ${readableBy('$1')}
  GROUP BY c.id, o.id, a.stage_key
),
by_chart AS (
  SELECT v.title, p.chart_id, p.organization_id, p.organization, json_agg(json_build_object(
      'id', s.key,
      'name', s.name,
      'position', s.position,
      'count', (SELECT count(*)::int FROM stages every WHERE every.version_id = v.id),
      'riskLevel', s.risk_level,
      'answersAs', p.answers_as,
      'riskPoints', coalesce((
        SELECT json_agg(json_build_object(
          'id', r.key, 'text', r.text, 'riskLevel', coalesce(r.risk_level, s.risk_level)) ORDER BY r.position)
        FROM risk_points r WHERE r.version_id = v.id AND r.stage_key = s.key), '[]'),
      'controlMeasures', coalesce((
        SELECT json_agg(json_build_object('id', m.key, 'text', m.text) ORDER BY m.position)
        FROM control_measures m WHERE m.version_id = v.id AND m.stage_key = s.key), '[]')) ORDER BY s.position) AS stages
  FROM places p
  JOIN chart_versions v ON v.id = p.version_id
  JOIN stages s ON s.version_id = v.id AND s.key = p.stage_key
  GROUP BY v.id, p.chart_id, p.organization_id, p.organization
)
SELECT
  coalesce((
    SELECT json_agg(json_build_object('id', h.id, 'name', h.name, 'role', h.role,
      'organization', json_build_object('id', o.id, 'name', o.name)) ORDER BY h.role, h.name COLLATE "C", h.id)
    FROM held h JOIN organizations o ON o.id = h.organization_id), '[]') AS posts,
  coalesce((
    SELECT json_agg(json_build_object(
      'chart', json_build_object('id', c.chart_id, 'title', c.title),
      'organization', json_build_object('id', c.organization_id, 'name', c.organization),
      'stages', c.stages) ORDER BY c.title COLLATE "C", c.chart_id)
    FROM by_chart c), '[]') AS items,
  (SELECT coalesce(sum(json_array_length(c.stages)), 0)::int FROM by_chart c) AS total`;
