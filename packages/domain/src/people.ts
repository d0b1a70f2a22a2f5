import type { Ability, Role } from '@lianfang/contracts';
import {
  holdsAt,
  holdsEverywhere,
  holdsSomewhere,
  isAdministrator,
  type RoleHeld,
} from './permissions.ts';

/** A role of somebody else. @see RoleHeld */
export interface GrantAt extends RoleHeld {
  /** Ids of its organisation and of all above it; empty for the whole installation. */
  path: readonly string[];
}

/**
 * Whose account somebody may rename, disable or give a new link to: everybody's with a role of the installation,
 * otherwise only that of people all of whose roles lie where one manages. Whoever could reset the password of
 * somebody more powerful would be that powerful. Somebody without any role belongs to nobody's organisation.
 */
export function mayManagePerson(
  manager: readonly RoleHeld[],
  grants: readonly Pick<GrantAt, 'path'>[],
): boolean {
  if (holdsEverywhere(manager, 'user.manage')) return true;
  return grants.length > 0 && grants.every(({ path }) => holdsAt(manager, 'user.manage', path));
}

/**
 * 三员分立: whoever holds the link to an account can become who it belongs to, so nobody makes one for another kind
 * of administrator.
 */
export function mayResetSeparated(
  manager: readonly RoleHeld[],
  grants: readonly RoleHeld[],
): boolean {
  const own = manager.map(({ role }) => role);
  return grants.every(({ role }) => !isAdministrator(role) || own.includes(role));
}

/** What a reader may do with a person whom they see. Which roles they may change, each role says (`mayGrant`). */
export function abilitiesWithPerson(
  reader: readonly RoleHeld[],
  grants: readonly Pick<GrantAt, 'path'>[],
): Ability[] {
  const abilities: Ability[] = ['user.read'];
  if (mayManagePerson(reader, grants)) abilities.push('user.manage');
  if (holdsSomewhere(reader, 'role.grant')) abilities.push('role.grant');
  return abilities;
}

/** What has to be added and removed for somebody to hold exactly `wanted`, each role once. */
export function compareGrants<Held extends RoleHeld, Wanted extends RoleHeld>(
  held: readonly Held[],
  wanted: readonly Wanted[],
): { added: Wanted[]; removed: Held[] } {
  const keysHeld = new Set(held.map(keyOf));
  const byKey = new Map(wanted.map((grant) => [keyOf(grant), grant]));
  return {
    added: [...byKey.values()].filter((grant) => !keysHeld.has(keyOf(grant))),
    removed: held.filter((grant) => !byKey.has(keyOf(grant))),
  };
}

function keyOf({ role, organizationId }: RoleHeld): `${Role} ${string}` {
  return `${role} ${organizationId}`;
}
