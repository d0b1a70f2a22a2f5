import { reachedBy, reachesAll } from './reached.ts';

/** An organisation that a body names, and the ids from it to the top. */
export interface NamedOrganization {
  id: string;
  name: string;
  path: string[];
}

/**
 * Organisations that the reader $1 may name, of the ids $2, with the way to the top. They are kept from being
 * removed until the change is done.
 */
export const FIND_NAMED_ORGANIZATIONS = `
SELECT o.id, o.name, organization_path(o.id) AS path
FROM organizations o
WHERE o.id = ANY ($2::uuid[])
  AND (${reachesAll('$1', 'organization.read')} OR o.id IN ${reachedBy('$1', 'organization.read')})
FOR KEY SHARE OF o`;
