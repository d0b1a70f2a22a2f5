import { reachedBy, reachesAll } from '../../lib/reached.ts';

/**
 * What the organisation $2 is told of, if the reader $1 reaches it: each rule, and who switched it off, the nearest
 * one upwards. That organisation is named only where the reader reaches it too. `held` is what the reader holds at
 * this moment.
 */
export const FIND_RULE_SETTINGS = `
SELECT o.id, o.name, o.revision, organization_path(o.id) AS path,
  (SELECT json_agg(json_build_object(
      'rule', every.rule,
      'isOff', off.organization_id IS NOT NULL,
      'reason', off.reason,
      'decidedAt', to_char(off.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'isDecidedAbove', coalesce(off.organization_id <> o.id, false),
      'decidedBy', CASE WHEN off.organization_id IS NOT NULL AND ${reaches('off.organization_id')}
        THEN json_build_object('id', off.organization_id, 'name', off.name) END
    ) ORDER BY every.rule)
    FROM unnest(enum_range(NULL::finding_rule)) AS every(rule)
    LEFT JOIN LATERAL (
      SELECT s.organization_id, s.reason, s.decided_at, decider.name
      FROM unnest(organization_path(o.id)) WITH ORDINALITY AS p(id, distance)
      JOIN switched_off_rules s ON s.organization_id = p.id AND s.rule = every.rule
      JOIN organizations decider ON decider.id = p.id
      ORDER BY p.distance LIMIT 1
    ) off ON true
  ) AS items,
  coalesce((
    SELECT json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id))
    FROM role_grants g WHERE g.user_id = $1::uuid), '[]') AS held
FROM organizations o WHERE o.id = $2::uuid AND ${reaches('o.id')}`;

function reaches(organization: string): string {
  return `(${reachesAll('$1', 'organization.read')} OR ${organization} IN ${reachedBy('$1', 'organization.read')})`;
}
