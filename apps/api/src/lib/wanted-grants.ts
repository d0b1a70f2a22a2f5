import type { Grant } from '@lianfang/contracts';
import { findCollidingRoles, mayGrant, type RoleHeld } from '@lianfang/domain';
import type { NamedOrganization } from './named-organizations.ts';
import type { PersonGrant } from './people.ts';
import { ProblemError } from './problem-error.ts';

/** A role that was asked for, and where in the body. */
export interface WantedGrant extends PersonGrant {
  pointer: string;
}

/** @throws {ProblemError} naming each organisation that is not among those the reader may name */
export function placeGrants(
  grants: readonly Grant[],
  places: readonly NamedOrganization[],
): WantedGrant[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const faults = grants.flatMap(({ organizationId }, index) =>
    organizationId === null || byId.has(organizationId)
      ? []
      : [{ pointer: `#/grants/${index}/organizationId`, text: 'unknownOrganization' as const }],
  );
  if (faults.length > 0) throw new ProblemError('foreign-reference', faults);
  return grants.map((grant, index) => {
    const { name = null, path = [] } = byId.get(grant.organizationId ?? '') ?? {};
    return { ...grant, path, organizationName: name, isSeen: true, pointer: `#/grants/${index}` };
  });
}

/** @throws {ProblemError} 403 where one of these roles is above what the granter holds there */
export function refuseBeyond(granter: readonly RoleHeld[], grants: readonly WantedGrant[]): void {
  refuseGrants(grants.filter(({ role, path }) => !mayGrant(granter, role, path)));
}

/** @throws {ProblemError} 403 where there are any */
export function refuseGrants(grants: readonly WantedGrant[]): void {
  if (grants.length === 0) return;
  throw new ProblemError(
    'beyond-own-rights',
    grants.map(({ pointer }) => ({ pointer, text: 'beyondOwnRights' })),
  );
}

/** @throws {ProblemError} 409 where duties are separated and these roles collide */
export function refuseCollision(isSeparated: boolean, grants: readonly RoleHeld[]): void {
  const colliding = isSeparated ? findCollidingRoles(grants.map(({ role }) => role)) : [];
  if (colliding.length > 0) throw new ProblemError('duties-collide');
}
