import { reachedBy, reachesAll, readableBy } from '../../lib/reached.ts';

/** The organisations that the reader $1 reaches by any role. */
const SEEN = `
WITH RECURSIVE seen AS MATERIALIZED (
  SELECT o.* FROM organizations o
  WHERE (SELECT ${reachesAll('$1', 'organization.read')}) OR o.id IN ${reachedBy('$1', 'organization.read')}
)`;

/** As a tree: each after the one above it, and siblings by name. A role that reaches one reaches all of its path. */
export const LIST_ORGANIZATIONS = `${SEEN},
tree AS (
  SELECT s.id, NULL::uuid AS parent_id, s.name, s.kind, ARRAY[s.id] AS path,
    ARRAY[s.name, s.id::text] COLLATE "C" AS place
  FROM seen s WHERE s.parent_id IS NULL OR s.parent_id NOT IN (SELECT id FROM seen)
  UNION ALL
  SELECT s.id, s.parent_id, s.name, s.kind, t.path || s.id,
    t.place || ARRAY[s.name, s.id::text] COLLATE "C"
  FROM seen s JOIN tree t ON t.id = s.parent_id
)
SELECT id, parent_id AS "parentId", name, kind, path FROM tree ORDER BY place COLLATE "C"`;

/**
 * One organisation, $2, with what holds there, counts over all that the reader may see at and below it, and what
 * the reader holds at this moment.
 */
export const FIND_ORGANIZATION = `${SEEN},
subtree(id) AS (
  SELECT $2::uuid
  UNION ALL
  SELECT o.id FROM organizations o JOIN subtree s ON o.parent_id = s.id
)
SELECT s.id, s.parent_id AS "parentId", s.parent_id IN (SELECT id FROM seen) AS "isParentSeen", s.name, s.kind,
  s.chart_visibility AS "chartVisibility", s.level_words AS "levelWords", s.level_colors AS "levelColors",
  s.level_supervisors AS "levelSupervisors", s.password_rules AS "passwordRules", s.revision,
  organization_path(s.id) AS path,
  effective_settings(s.id) AS effective,
  (SELECT count(*)::int
    FROM charts c JOIN organizations o ON o.id = c.organization_id
    WHERE c.published_version_id IS NOT NULL AND o.id IN (SELECT id FROM subtree) AND ${readableBy('$1')}
  ) AS "chartCount",
  (SELECT count(DISTINCT g.user_id)::int
    FROM role_grants g
    WHERE g.organization_id IN (SELECT id FROM subtree)
      AND (${reachesAll('$1', 'user.read')} OR g.organization_id IN ${reachedBy('$1', 'user.read')})
  ) AS "userCount",
  coalesce((
    SELECT json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id))
    FROM role_grants g WHERE g.user_id = $1::uuid), '[]') AS held
FROM seen s WHERE s.id = $2::uuid`;

/** What stands below the reader's sight too: it keeps an organisation from being removed. */
export const IS_IN_USE = `
SELECT EXISTS (SELECT 1 FROM organizations WHERE parent_id = $1::uuid)
  OR EXISTS (SELECT 1 FROM charts WHERE organization_id = $1::uuid)
  OR EXISTS (SELECT 1 FROM responsible_parties WHERE organization_id = $1::uuid)
  OR EXISTS (SELECT 1 FROM role_grants WHERE organization_id = $1::uuid) AS "isInUse"`;
