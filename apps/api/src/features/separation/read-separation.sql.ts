/** Whoever is no longer an administrator has proposed nothing. */
const PROPOSER_ROLES = `(
  SELECT coalesce(json_agg(g.role), '[]')
  FROM role_grants g JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
  WHERE u.id = i.separation_off_proposed_by AND g.organization_id IS NULL)`;

/** 三员分立 as the reader $1 sees it: whether it is on, who proposed to end it, and whose roles stand against it. */
export const READ_SEPARATION = `
SELECT i.separates_duties AS "isOn",
  CASE WHEN json_array_length(${PROPOSER_ROLES}) > 0 THEN json_build_object(
    'by', p.name,
    'at', to_char(i.separation_off_proposed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'isOwn', i.separation_off_proposed_by = $1::uuid) END AS proposal,
  coalesce((
    SELECT json_agg(json_build_object('id', u.id, 'name', u.name, 'roles', (
      SELECT json_agg(DISTINCT g.role ORDER BY g.role) FROM role_grants g WHERE g.user_id = u.id
    )) ORDER BY u.name COLLATE "C", u.id)
    FROM users u WHERE duties_collide(u.id)), '[]') AS collisions
FROM installation i
LEFT JOIN users p ON p.id = i.separation_off_proposed_by
WHERE i.id = 1`;

/** The same for a change, with the administrator's roles of whoever proposed to end it and of the reader $1. */
export const FIND_STATE = `
SELECT i.separates_duties AS "isOn", i.separation_off_proposed_by AS "proposedBy",
  EXISTS (SELECT 1 FROM users u WHERE duties_collide(u.id)) AS "hasCollisions",
  ${PROPOSER_ROLES} AS "proposerRoles",
  (SELECT coalesce(json_agg(g.role), '[]')
    FROM role_grants g WHERE g.user_id = $1::uuid AND g.organization_id IS NULL) AS "ownRoles"
FROM installation i WHERE i.id = 1`;
