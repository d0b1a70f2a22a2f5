import { reachedBy, reachesAll } from '../../lib/reached.ts';

/** Whom the reader $1 sees, as they are now; begins every statement about people. */
const PEOPLE_SEEN = `
WITH RECURSIVE reader AS (SELECT ${reachesAll('$1', 'user.read')} AS sees_everybody),
reached AS MATERIALIZED (SELECT id FROM ${reachedBy('$1', 'user.read')} AS r(id)),
grants_seen AS (
  SELECT g.* FROM role_grants g
  WHERE (SELECT sees_everybody FROM reader) OR g.organization_id IN (SELECT id FROM reached)
),
people AS (
  SELECT u.*, a.has_account, CASE
    WHEN u.disabled_at IS NOT NULL THEN 'disabled' WHEN a.has_account THEN 'active' ELSE 'invited' END AS status
  FROM users u
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM accounts WHERE user_id = u.id) AS has_account) a
  WHERE (SELECT sees_everybody FROM reader) OR EXISTS (SELECT 1 FROM grants_seen g WHERE g.user_id = u.id)
)`;

/** One of `people p`. Roles beyond the reader's sight count for what may be done, and are told to nobody. */
const PERSON = `json_build_object(
  'id', p.id,
  'name', p.name,
  'username', p.username,
  'status', p.status,
  'hasAccount', p.has_account,
  'isDemo', p.is_demo,
  'revision', p.revision,
  'createdAt', to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'lastSeenAt', (
    SELECT to_char(max(s.updated_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    FROM sessions s WHERE s.user_id = p.id AND s.expires_at > now()),
  'grants', coalesce((
    SELECT json_agg(json_build_object(
      'id', g.id,
      'role', g.role,
      'organizationId', g.organization_id,
      'organizationName', CASE WHEN seen.id IS NOT NULL THEN o.name END,
      'path', organization_path(g.organization_id),
      'isSeen', seen.id IS NOT NULL
    ) ORDER BY g.role, o.name COLLATE "C", g.id)
    FROM role_grants g
    LEFT JOIN organizations o ON o.id = g.organization_id
    LEFT JOIN grants_seen seen ON seen.id = g.id
    WHERE g.user_id = p.id), '[]'))`;

/**
 * A page of people with its exact total.
 * $2 folded words · $3 roles · $4 statuses · $5 organisation or null · $6 limit · $7 offset; empty means any.
 */
export const LIST_PEOPLE = `${PEOPLE_SEEN},
subtree(id) AS (
  SELECT id FROM organizations WHERE id = $5::uuid
  UNION ALL
  SELECT o.id FROM organizations o JOIN subtree s ON o.parent_id = s.id
),
matched AS (
  SELECT p.* FROM people p
  WHERE ($2 = '' OR strpos(p.username, $2) > 0
      OR strpos(lower(regexp_replace(normalize(p.name, NFKC), '[[:space:]]', '', 'g')), $2) > 0)
    AND (cardinality($4::text[]) = 0 OR p.status = ANY ($4::text[]))
    AND ((cardinality($3::role[]) = 0 AND $5::uuid IS NULL) OR EXISTS (
      SELECT 1 FROM grants_seen g
      WHERE g.user_id = p.id
        AND (cardinality($3::role[]) = 0 OR g.role = ANY ($3::role[]))
        AND ($5::uuid IS NULL OR g.organization_id IN (SELECT id FROM subtree))))
),
on_page AS (
  SELECT row_number() OVER (ORDER BY name COLLATE "C", id) AS place, *
  FROM matched ORDER BY place LIMIT $6 OFFSET $7
)
SELECT (SELECT count(*)::int FROM matched) AS total,
  coalesce((SELECT json_agg(${PERSON} ORDER BY p.place) FROM on_page p), '[]') AS items`;

/** $2 person. With the reader's own roles at this moment, which a change goes by. */
export const FIND_PERSON = `${PEOPLE_SEEN}
SELECT ${PERSON} AS person, coalesce((
  SELECT json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id))
  FROM role_grants g WHERE g.user_id = $1::uuid), '[]') AS held
FROM people p WHERE p.id = $2::uuid`;
