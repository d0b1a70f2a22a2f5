import type {
  ChangeUser,
  Grant,
  InvitationLink,
  InvitedUser,
  InviteUser,
  ListUsersQuery,
  Page,
  User,
} from '@lianfang/contracts';
import { compareGrants, foldUsername, mayManagePerson, mayResetSeparated } from '@lianfang/domain';
import { makeLink } from '../../lib/invitation-tokens.ts';
import {
  describePerson,
  factsOfChange,
  factsOfGrants,
  type Person,
  type PersonGrant,
  type SeenUser,
} from '../../lib/people.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Asker } from '../../lib/reader.ts';
import {
  placeGrants,
  refuseBeyond,
  refuseCollision,
  refuseGrants,
  type WantedGrant,
} from '../../lib/wanted-grants.ts';
import type { PeopleInChange, UserRepository } from './users.repository.ts';

const HOURS_OF_LINK = { invitation: 7 * 24, reset: 24 };

interface ChangeOf<Facts> {
  userId: string;
  revision: number;
  facts: Facts;
}

export function userService(users: UserRepository) {
  return {
    async list({ reader }: Asker, query: ListUsersQuery): Promise<Page<User>> {
      const { items, ...page } = await users.list(reader.userId, query);
      return { ...page, items: items.map((each) => describePerson(reader.grants, each).user) };
    },

    async read({ reader }: Asker, userId: string): Promise<SeenUser> {
      const person = await users.find(reader.userId, userId);
      if (!person) throw new ProblemError('user-not-found');
      return describePerson(reader.grants, person);
    },

    invite: (asker: Asker, facts: InviteUser, origin: string): Promise<InvitedUser> =>
      users.change((people) => invite(people, asker, { ...facts, origin })),

    change: (asker: Asker, change: ChangeOf<ChangeUser>): Promise<SeenUser> =>
      users.change((people) => changePerson(people, asker, change)),

    changeGrants: (asker: Asker, change: ChangeOf<Grant[]>): Promise<SeenUser> =>
      users.change((people) => changeGrants(people, asker, change)),

    /** A new link to choose a password by; whoever was locked out may try again at once. */
    reset: (asker: Asker, userId: string, origin: string): Promise<InvitationLink> =>
      users.change(async (people) => {
        const separates = await people.lockRights();
        const { person, held } = await findManaged(people, asker, userId);
        // Whoever sits down at an unlocked desk could otherwise keep the account: one's own password needs the old one.
        if (person.id === asker.reader.userId) throw new ProblemError('forbidden');
        if (separates && !mayResetSeparated(held, person.grants)) {
          throw new ProblemError('needs-another-administrator');
        }
        const unlocked = await people.forgetFailures(person.username);
        return writeLink(people, asker, { person, origin, unlocked });
      }),

    endSessions: (asker: Asker, userId: string): Promise<void> =>
      users.change(async (people) => {
        const { person } = await findManaged(people, asker, userId);
        const sessions = await people.endSessions(person.id);
        const fact = { action: 'session.ended', before: { sessions } } as const;
        await people.append(asker.actor, person, fact);
      }),
  };
}

async function invite(
  people: PeopleInChange,
  asker: Asker,
  { username, name, grants, origin }: InviteUser & { origin: string },
): Promise<InvitedUser> {
  const separates = await people.lockRights();
  const held = asker.reader.grants;
  const { added } = compareGrants<PersonGrant, WantedGrant>(
    [],
    await findWanted(people, asker, grants),
  );
  refuseBeyond(held, added);
  // Without any role they would belong to nobody's organisation, not even to that of whoever invites them.
  if (!mayManagePerson(held, added)) throw new ProblemError('beyond-own-rights');
  refuseCollision(separates, added);
  const account = { username: foldUsername(username), name };
  const created = await people.create(account);
  if (!created) throw new ProblemError('username-taken');
  await people.writeGrants(created.id, { added, removed: [] });
  const person = { ...created, ...account, grants: added };
  await people.append(asker.actor, person, { action: 'user.invited', after: account });
  await appendGrants(people, asker, { person, before: [], after: added });
  const invitation = await writeLink(people, asker, { person, origin });
  return { user: describePerson(held, person).user, invitation };
}

async function changePerson(
  people: PeopleInChange,
  asker: Asker,
  { userId, revision, facts: { name, status } }: ChangeOf<ChangeUser>,
): Promise<SeenUser> {
  if (status) await people.lockRights();
  const { person, held } = await findManaged(people, asker, userId);
  if (person.revision !== revision) throw new ProblemError('stale');
  const isRenamed = name !== undefined && name !== person.name;
  const isSwitched =
    status !== undefined && (status === 'disabled') !== (person.status === 'disabled');
  if (!isRenamed && !isSwitched) return describePerson(held, person);
  const changed = { ...person, revision: revision + 1, name: name ?? person.name };
  if (isSwitched)
    changed.status = status === 'disabled' ? status : person.hasAccount ? 'active' : 'invited';
  if (isSwitched && status === 'disabled') await refuseLeaving(people, asker, person);
  const isWritten = await people.write(person.id, revision, {
    name: changed.name,
    isDisabled: isSwitched ? status === 'disabled' : undefined,
  });
  if (!isWritten) throw new ProblemError('stale');
  const hasLeft = isSwitched && status === 'disabled';
  const endedSessions = hasLeft ? await people.endSessions(person.id) : 0;
  if (hasLeft) await people.dropLinks(person.id);
  for (const fact of factsOfChange(person, { ...changed, endedSessions })) {
    await people.append(asker.actor, changed, fact);
  }
  return describePerson(held, hasLeft ? { ...changed, lastSeenAt: null } : changed);
}

async function changeGrants(
  people: PeopleInChange,
  asker: Asker,
  { userId, revision, facts }: ChangeOf<Grant[]>,
): Promise<SeenUser> {
  const separates = await people.lockRights();
  const { person, held } = await findSeen(people, asker, userId);
  const wanted = await findWanted(people, asker, facts);
  const seen = person.grants.filter(({ isSeen }) => isSeen);
  const { added, removed } = compareGrants(seen, wanted);
  refuseBeyond(held, [...added, ...removed.map((grant) => ({ ...grant, pointer: '#/grants' }))]);
  // Giving up a role is everybody's own affair, taking one is nobody's.
  if (person.id === asker.reader.userId) refuseGrants(added);
  if (person.revision !== revision) throw new ProblemError('stale');
  const after = [...person.grants.filter((grant) => !removed.includes(grant)), ...added];
  refuseCollision(separates, after);
  if (removed.some(({ role }) => role === 'security')) await refuseLast(people, person);
  if (added.length + removed.length === 0) return describePerson(held, person);
  if (!(await people.write(person.id, revision))) throw new ProblemError('stale');
  await people.writeGrants(person.id, { added, removed });
  // Whoever made a link to a lesser account must not come into a greater one by it.
  if (added.length > 0) await people.dropLinks(person.id);
  await appendGrants(people, asker, { person, before: person.grants, after });
  return describePerson(held, { ...person, revision: revision + 1, grants: after });
}

async function findSeen(people: PeopleInChange, { reader }: Asker, userId: string) {
  const found = await people.find(reader.userId, userId);
  if (!found) throw new ProblemError('user-not-found');
  return found;
}

async function findManaged(people: PeopleInChange, asker: Asker, userId: string) {
  const found = await findSeen(people, asker, userId);
  if (!mayManagePerson(found.held, found.person.grants)) throw new ProblemError('forbidden');
  return found;
}

async function findWanted(
  people: PeopleInChange,
  { reader }: Asker,
  grants: Grant[],
): Promise<WantedGrant[]> {
  const ids = grants.flatMap(({ organizationId }) => organizationId ?? []);
  return placeGrants(grants, await people.findOrganizations(reader.userId, ids));
}

/** @throws {ProblemError} 409 where somebody would shut themselves out, or be the last who grants roles */
async function refuseLeaving(
  people: PeopleInChange,
  { reader }: Asker,
  person: Person,
): Promise<void> {
  if (person.id === reader.userId) throw new ProblemError('last-administrator');
  if (person.grants.some(({ role }) => role === 'security')) await refuseLast(people, person);
}

async function refuseLast(people: PeopleInChange, { id }: Person): Promise<void> {
  if (await people.isLastSecurityAdministrator(id)) throw new ProblemError('last-administrator');
}

/** One entry for each organisation, so that nobody learns of roles elsewhere from the log of their own. */
async function appendGrants(
  people: PeopleInChange,
  { actor }: Asker,
  {
    person,
    before,
    after,
  }: { person: Person } & Record<'before' | 'after', readonly PersonGrant[]>,
): Promise<void> {
  for (const fact of factsOfGrants(before, after)) {
    await people.append(actor, person, { action: 'grants.changed', ...fact });
  }
}

async function writeLink(
  people: PeopleInChange,
  { actor }: Asker,
  { person, origin, unlocked = false }: { person: Person; origin: string; unlocked?: boolean },
): Promise<InvitationLink> {
  const purpose = person.hasAccount ? 'reset' : 'invitation';
  const { link, tokenHash, expiresAt } = makeLink(origin, HOURS_OF_LINK[purpose]);
  await people.writeLink({ userId: person.id, tokenHash, purpose, expiresAt });
  const after = { purpose, expiresAt: expiresAt.toISOString(), ...(unlocked && { unlocked }) };
  await people.append(actor, person, { action: 'invitation.made', after });
  return { link, expiresAt: after.expiresAt };
}
