import type { Role, User, UserStatus } from '@lianfang/contracts';
import { abilitiesWithPerson, type GrantAt, type RoleHeld } from '@lianfang/domain';

export interface PersonGrant extends GrantAt {
  /** null: the whole installation, or an organisation that this reader does not see. */
  organizationName: string | null;
  isSeen: boolean;
}

/** Somebody with all their roles, of which a reader is told those that they may see. */
export interface Person<Held extends PersonGrant = PersonGrant> {
  id: string;
  name: string;
  username: string;
  status: UserStatus;
  hasAccount: boolean;
  isDemo: boolean;
  revision: number;
  createdAt: string;
  lastSeenAt: string | null;
  grants: readonly Held[];
}

/** Somebody as this reader sees them, and the revision that was read. */
export interface SeenUser {
  user: User;
  revision: number;
}

export function describePerson(reader: readonly RoleHeld[], person: Person): SeenUser {
  const { revision, hasAccount: _, grants, ...facts } = person;
  const seen = grants.filter(({ isSeen }) => isSeen);
  const user: User = {
    ...facts,
    grants: seen.map(({ role, organizationId, organizationName }) => ({
      role,
      organization:
        organizationId === null ? null : { id: organizationId, name: organizationName ?? '' },
    })),
    abilities: abilitiesWithPerson(reader, grants),
  };
  return { user, revision };
}

/** What happened to somebody's account: renamed, disabled, enabled. */
export function factsOfChange(person: Person, changed: Person & { endedSessions: number }) {
  const { name, status, endedSessions } = changed;
  const renamed = { before: { name: person.name }, after: { name } };
  const switched = { before: { status: person.status }, after: { status, endedSessions } };
  const isDisabled = status === 'disabled';
  return [
    ...(name === person.name ? [] : [{ action: 'user.changed' as const, ...renamed }]),
    ...(status === person.status
      ? []
      : [{ action: `user.${isDisabled ? 'disabled' : 'enabled'}` as const, ...switched }]),
  ];
}

/** What a change of roles was in one organisation, or in the whole installation. */
export interface GrantsFact {
  organizationId: string | null;
  before: { organization: string | null; roles: Role[] };
  after: { organization: string | null; roles: Role[] };
}

/** One fact for each organisation, so that nobody learns of roles elsewhere from the log of their own. */
export function factsOfGrants(
  before: readonly PersonGrant[],
  after: readonly PersonGrant[],
): GrantsFact[] {
  const places = new Map(
    [...before, ...after].map(({ organizationId, organizationName }) => [
      organizationId,
      organizationName,
    ]),
  );
  return [...places]
    .map(([organizationId, organization]) => ({
      organizationId,
      before: { organization, roles: rolesAt(before, organizationId) },
      after: { organization, roles: rolesAt(after, organizationId) },
    }))
    .filter((fact) => String(fact.before.roles) !== String(fact.after.roles));
}

function rolesAt(grants: readonly PersonGrant[], place: string | null): Role[] {
  return grants
    .filter(({ organizationId }) => organizationId === place)
    .map(({ role }) => role)
    .toSorted();
}
