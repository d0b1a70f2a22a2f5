import { HOLDS_TODAY } from '../../lib/parties-seen.ts';

/**
 * Rights are read with the session, at every request: what changed a moment ago counts now.
 * $1 token · $2 minutes without a request after which a session has ended
 */
export const FIND_READER = `
  SELECT s.id AS "sessionId", u.id AS "userId", u.name, u.username,
    EXISTS (SELECT 1 FROM accounts a WHERE a.user_id = u.id AND a.password IS NOT NULL) AS "hasPassword",
    EXISTS (
      SELECT 1 FROM party_holders h JOIN responsible_parties p ON p.id = h.party_id AND p.retired_at IS NULL
      WHERE h.user_id = u.id
        AND ${HOLDS_TODAY}) AS "holdsPost",
    s.updated_at < now() - least(interval '1 minute', make_interval(mins => $2) / 4) AS "isDue",
    coalesce((
      SELECT json_agg(json_build_object(
        'role', g.role, 'organizationId', g.organization_id, 'organizationName', o.name) ORDER BY g.role, o.name, g.id)
      FROM role_grants g LEFT JOIN organizations o ON o.id = g.organization_id
      WHERE g.user_id = u.id), '[]') AS grants
  FROM sessions s
  JOIN users u ON u.id = s.user_id AND u.disabled_at IS NULL
  WHERE s.token = $1 AND s.expires_at > now() AND s.updated_at > now() - make_interval(mins => $2)`;
