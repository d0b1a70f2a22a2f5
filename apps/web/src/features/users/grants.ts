import { type Grant, type HeldGrant, ROLES, type Role } from '@lianfang/contracts';
import { findCollidingRoles, isAdministrator, mayGrant, type RoleHeld } from '@lianfang/domain';
import { listPath } from '../../lib/tree.ts';

export interface OrganizationChoice {
  id: string;
  parentId: string | null;
  name: string;
}

/** Who gives roles, and the organisations to give them in. */
export interface Granter {
  held: readonly RoleHeld[];
  organizations: readonly OrganizationChoice[];
}

export function toGrants(held: readonly HeldGrant[]): Grant[] {
  return held.map(({ role, organization }) => ({
    role,
    organizationId: organization?.id ?? null,
  }));
}

/** One role in one place, as a key. */
export function grantKey({ role, organizationId }: Grant): string {
  return `${role} ${organizationId ?? ''}`;
}

export function hasGrant(grants: readonly Grant[], grant: Grant): boolean {
  return grants.some((one) => grantKey(one) === grantKey(grant));
}

export function mayChangeGrant(granter: Granter, { role, organizationId }: Grant): boolean {
  const path = listPath(granter.organizations, organizationId).map(({ id }) => id);
  return mayGrant(granter.held, role, path);
}

/** The roles that this reader may give somewhere. */
export function listGrantableRoles(granter: Granter): Role[] {
  return ROLES.filter((role) =>
    isAdministrator(role)
      ? mayGrant(granter.held, role, [])
      : granter.organizations.some(({ id }) =>
          mayChangeGrant(granter, { role, organizationId: id }),
        ),
  );
}

/** Roles of which one person may not hold all once duties are separated. */
export function findCollisions(grants: readonly Grant[]): Role[] {
  const colliding = findCollidingRoles(grants.map(({ role }) => role));
  return ROLES.filter((role) => colliding.includes(role));
}

/** What two people made of the same roles, where they differ. */
export function compareTwoSides(theirs: readonly Grant[], mine: readonly Grant[]): Grant[] {
  const all = [...theirs, ...mine.filter((grant) => !hasGrant(theirs, grant))];
  return all.filter((grant) => hasGrant(theirs, grant) !== hasGrant(mine, grant));
}
