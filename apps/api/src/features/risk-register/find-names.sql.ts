import { reachedBy, reachesAll, readableBy } from '../../lib/reached.ts';

/**
 * What an organisation and a chart of a filter are called, to a reader who may see the organisation, or something of
 * the register that is its own. $1 organisation or null · $2 chart or null · $3 reader or null
 */
export const FIND_NAMES = `
SELECT o.id, o.name FROM organizations o
WHERE o.id = $1::uuid AND (
  ${reachesAll('$3', 'organization.read')}
  OR o.id IN ${reachedBy('$3', 'organization.read')}
  OR EXISTS (SELECT 1 FROM charts c WHERE c.organization_id = o.id AND c.published_version_id IS NOT NULL
    AND ${readableBy('$3')}))
UNION ALL
SELECT c.id, v.title FROM charts c
JOIN chart_versions v ON v.id = c.published_version_id
JOIN organizations o ON o.id = c.organization_id
WHERE c.id = $2::uuid AND ${readableBy('$3')}`;
