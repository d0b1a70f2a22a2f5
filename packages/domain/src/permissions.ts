import type { Ability, Role } from '@lianfang/contracts';

/** The one table of rights. API and page both read it; docs/api.md shows it to people. */
export const ROLES_FOR: Readonly<Record<Ability, readonly Role[]>> = {
  'chart.read': ['viewer', 'officer', 'editor', 'admin'],
  'chart.edit': ['editor', 'admin'],
  'chart.publish': ['admin'],
  'chart.set-visibility': ['admin'],
  'party.read': ['viewer', 'officer', 'editor', 'admin'],
  'party.manage': ['admin'],
  'view.manage': ['admin'],
  'organization.read': ['viewer', 'officer', 'editor', 'admin', 'system', 'security', 'audit'],
  'organization.manage': ['admin', 'system'],
  'user.read': ['admin', 'system', 'security'],
  'user.manage': ['admin', 'system'],
  'role.grant': ['admin', 'security'],
  'audit.read': ['officer', 'audit'],
  'separation.manage': ['system', 'security', 'audit'],
};

const ADMINISTRATORS: readonly Role[] = ['system', 'security', 'audit'] satisfies Role[];

/** A role that somebody holds, and where; `organizationId` null is the whole installation. */
export interface RoleHeld {
  role: Role;
  organizationId: string | null;
}

export function isAdministrator(role: Role): boolean {
  return ADMINISTRATORS.includes(role);
}

/** Whether some role gives this ability anywhere at all. Where, is for the query to say. */
export function holdsSomewhere(held: readonly RoleHeld[], ability: Ability): boolean {
  return held.some(({ role }) => ROLES_FOR[ability].includes(role));
}

/** Whether a role of the whole installation gives it, so that no organisation has to be asked for. */
export function holdsEverywhere(held: readonly RoleHeld[], ability: Ability): boolean {
  return held.some(
    ({ role, organizationId }) => organizationId === null && ROLES_FOR[ability].includes(role),
  );
}

/** @param path ids of an organisation and of all above it; a role reaches down the tree */
export function holdsAt(
  held: readonly RoleHeld[],
  ability: Ability,
  path: readonly string[],
): boolean {
  return held.some(
    ({ role, organizationId }) =>
      ROLES_FOR[ability].includes(role) &&
      (organizationId === null || path.includes(organizationId)),
  );
}

/** All that may be done at an organisation, in the order of the table. */
export function abilitiesAt(held: readonly RoleHeld[], path: readonly string[]): Ability[] {
  return listAbilities((ability) => holdsAt(held, ability, path));
}

export function abilitiesSomewhere(held: readonly RoleHeld[]): Ability[] {
  return listAbilities((ability) => holdsSomewhere(held, ability));
}

function listAbilities(isHeld: (ability: Ability) => boolean): Ability[] {
  return (Object.keys(ROLES_FOR) as Ability[]).filter(isHeld);
}

/**
 * Nobody grants above their own rights: the security administrator grants every role everywhere, an admin the
 * roles of organisations where they are admin themselves, and nobody else any.
 * @param path ids of the organisation of the grant and of all above it; empty for the whole installation
 */
export function mayGrant(
  granter: readonly RoleHeld[],
  role: Role,
  path: readonly string[],
): boolean {
  if (holdsEverywhere(granter, 'role.grant')) return true;
  return !isAdministrator(role) && path.length > 0 && holdsAt(granter, 'role.grant', path);
}

/** 三员分立: one of the three administrators is neither another of them nor writes or publishes charts. */
export function findCollidingRoles(roles: readonly Role[]): Role[] {
  const administrators = [...new Set(roles.filter(isAdministrator))];
  const writers = [...new Set(roles.filter((role) => ROLES_FOR['chart.edit'].includes(role)))];
  if (administrators.length === 0) return [];
  return administrators.length > 1 || writers.length > 0 ? [...administrators, ...writers] : [];
}
