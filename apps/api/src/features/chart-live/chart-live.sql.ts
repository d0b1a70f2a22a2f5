import { ANSWERS_NOW } from '../../lib/answering.ts';
import { HOLDS_TODAY, IS_VACANT } from '../../lib/parties-seen.ts';
import { reachedBy, readableBy } from '../../lib/reached.ts';

/**
 * What is true of a chart today, in one statement. Persons are named to whoever reaches the chart's organisation,
 * and nobody is told of a party from elsewhere, however it came into an assignment.
 * $1 chart · $2 reader or null.
 */
export const FIND_LIVE = `
SELECT c.revision, o.revision AS "organizationRevision", c.visibility,
  coalesce(c.visibility, o.chart_visibility) AS "effectiveVisibility",
  effective_settings(o.id) AS levels,
  r.path,
  (SELECT coalesce(json_agg(json_build_object('id', s.key, 'responsibleParties', s.parties) ORDER BY s.position), '[]')
   FROM (
     SELECT s.key, s.position, json_agg(
       json_build_object(
         'id', p.id,
         'name', CASE WHEN r.is_insider OR p.kind NOT IN ('person', 'expert') THEN p.name END,
         'kind', p.kind,
         'isVacant', ${IS_VACANT},
         'holders', CASE WHEN r.is_insider THEN coalesce((
           SELECT json_agg(json_build_object('id', h.id, 'name', h.name, 'role', h.role) ORDER BY h.role, h.from_day, h.id)
           FROM party_holders h WHERE h.party_id = p.id AND ${HOLDS_TODAY}), '[]') END) ORDER BY p.name COLLATE "C", p.id) AS parties
     FROM stage_assignments a
     JOIN stages s ON s.version_id = c.published_version_id AND s.key = a.stage_key
     JOIN responsible_parties p ON p.id = a.party_id
     WHERE a.chart_id = c.id AND ${ANSWERS_NOW}
       AND (p.organization_id = ANY (r.path) OR p.organization_id IN ${reachedBy('$2', 'chart.read')})
     GROUP BY s.key, s.position) s) AS stages
FROM charts c
JOIN organizations o ON o.id = c.organization_id
CROSS JOIN LATERAL (
  SELECT organization_path(o.id) AS path, o.id IN ${reachedBy('$2', 'chart.read')} AS is_insider) r
WHERE c.id = $1::uuid AND c.published_version_id IS NOT NULL AND ${readableBy('$2')}`;

/**
 * Check and write in one statement. The revision of the organisation counts too: “as its organisation says”
 * means something else after the organisation has changed its mind.
 * $1 chart · $2 reader · $3 and $4 revisions of chart and organisation that were read · $5 visibility or null.
 */
export const CHANGE_VISIBILITY = `
UPDATE charts c SET visibility = $5::visibility, revision = c.revision + 1
FROM charts b
JOIN organizations o ON o.id = b.organization_id
JOIN chart_versions v ON v.id = b.published_version_id
WHERE c.id = b.id AND b.id = $1::uuid AND c.revision = $3::int AND o.revision = $4::int
  AND o.id IN ${reachedBy('$2', 'chart.set-visibility')}
RETURNING b.visibility AS before, o.id AS "organizationId", v.title`;
