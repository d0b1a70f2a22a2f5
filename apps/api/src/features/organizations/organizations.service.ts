import { isDeepStrictEqual } from 'node:util';
import type {
  ChangeOrganization,
  CreateOrganization,
  OrganizationDetail,
  OrganizationNode,
} from '@lianfang/contracts';
import { abilitiesAt, closesRing, holdsAt, holdsSomewhere, mayMove } from '@lianfang/domain';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Asker } from '../../lib/reader.ts';
import type {
  Organization,
  OrganizationFacts,
  OrganizationRepository,
  TreeInChange,
} from './organizations.repository.ts';

/** An organisation as this reader sees it, and the revision that was read. */
interface SeenOrganization {
  organization: OrganizationDetail;
  revision: number;
}

/** Which one, and what was read of it. */
interface Expected {
  id: string;
  revision: number;
}

export function organizationService(organizations: OrganizationRepository) {
  return {
    async list({ reader }: Asker): Promise<OrganizationNode[]> {
      const nodes = await organizations.list(reader.userId);
      return nodes.map(({ path, ...node }) => ({
        ...node,
        abilities: abilitiesAt(reader.grants, path),
      }));
    },

    async read({ reader }: Asker, id: string): Promise<SeenOrganization> {
      const found = await organizations.find(reader.userId, id);
      if (!found) throw new ProblemError('organization-not-found');
      return describe(found);
    },

    create: (asker: Asker, facts: CreateOrganization): Promise<SeenOrganization> =>
      organizations.change(async (tree) => {
        const place = await findPlace(tree, asker, facts.parentId);
        const { grants, userId } = asker.reader;
        if (!holdsAt(grants, 'organization.manage', place)) throw new ProblemError('forbidden');
        const id = await tree.create(facts);
        const created = await tree.find(userId, id);
        if (!created) throw new ProblemError('organization-not-found');
        const fact = { action: 'organization.created', after: { ...facts } } as const;
        await tree.append(asker.actor, created, fact);
        return describe(created);
      }),

    change: (
      asker: Asker,
      expected: Expected,
      facts: ChangeOrganization,
    ): Promise<SeenOrganization> =>
      organizations.change((tree) => changeOrganization(tree, asker, { ...expected, facts })),

    remove: (asker: Asker, { id, revision }: Expected): Promise<void> =>
      organizations.change(async (tree) => {
        const { name, kind, parentId } = await findManaged(tree, asker, { id, revision });
        await tree.lockOne(id);
        if (await tree.isInUse(id)) throw new ProblemError('organization-in-use');
        if (!(await tree.remove(id, revision))) throw new ProblemError('stale');
        await tree.append(
          asker.actor,
          { id, name },
          // Officers of the organisation above find it; its own has no more of them.
          {
            action: 'organization.removed',
            organizationId: parentId,
            before: { name, kind, parentId },
          },
        );
      }),
  };
}

async function changeOrganization(
  tree: TreeInChange,
  asker: Asker,
  { facts, ...expected }: Expected & { facts: ChangeOrganization },
): Promise<SeenOrganization> {
  await tree.lock();
  const old = await findManaged(tree, asker, expected);
  const { parentId: newParent = seenParent(old), ...settings } = facts;
  const isMoved = newParent !== seenParent(old);
  if (isMoved) await refuseMove(tree, asker, { old, newParent });
  const next = { ...overlay(old, settings), parentId: isMoved ? newParent : old.parentId };
  const changed = SETTINGS.filter((name) => !isDeepStrictEqual(old[name], next[name]));
  if (!isMoved && changed.length === 0) return describe(old);
  if (!(await tree.write(old.id, old.revision, next))) throw new ProblemError('stale');
  const written = await tree.find(asker.reader.userId, old.id);
  if (!written) throw new ProblemError('organization-not-found');
  if (changed.length > 0) {
    const [before, after] = [pick(old, changed), pick(next, changed)];
    await tree.append(asker.actor, written, { action: 'organization.changed', before, after });
  }
  if (isMoved) {
    // Ids alone: those who read the log of this organisation need not see where it was or went to.
    const [before, after] = [{ parentId: old.parentId }, { parentId: newParent }];
    await tree.append(asker.actor, written, { action: 'organization.moved', before, after });
  }
  return describe(written);
}

async function findManaged(
  tree: TreeInChange,
  { reader }: Asker,
  { id, revision }: Expected,
): Promise<Organization> {
  const found = await tree.find(reader.userId, id);
  if (!found) throw new ProblemError('organization-not-found');
  if (!holdsAt(found.held, 'organization.manage', found.path)) throw new ProblemError('forbidden');
  if (found.revision !== revision) throw new ProblemError('stale');
  return found;
}

/** The ids from a place in the tree to the top, none for the top itself. */
async function findPlace(
  tree: TreeInChange,
  { reader }: Asker,
  id: string | null,
): Promise<string[]> {
  if (id === null) return [];
  const found = await tree.findNamed(reader.userId, id);
  const fault = { pointer: '#/parentId', text: 'unknownOrganization' } as const;
  if (!found) throw new ProblemError('foreign-reference', [fault]);
  return found.path;
}

async function refuseMove(
  tree: TreeInChange,
  asker: Asker,
  { old, newParent }: { old: Organization; newParent: string | null },
): Promise<void> {
  const place = await findPlace(tree, asker, newParent);
  if (!mayMove(old.held, old.path, place)) throw new ProblemError('forbidden');
  if (closesRing(old.path, place)) throw new ProblemError('organization-cycle');
}

/** null also where something is above that the reader does not see; sent back as it was read, it moves nothing. */
function seenParent({ parentId, isParentSeen }: Organization): string | null {
  return isParentSeen ? parentId : null;
}

type Settings = Omit<OrganizationFacts, 'parentId'>;

const SETTINGS = [
  'name',
  'kind',
  'chartVisibility',
  'levelWords',
  'levelColors',
  'levelSupervisors',
  'passwordRules',
] as const satisfies (keyof Settings)[];

function overlay(old: Settings, given: Omit<ChangeOrganization, 'parentId'>): Settings {
  const either = <Value>(one: Value | undefined, other: Value) => (one === undefined ? other : one);
  return {
    name: either(given.name, old.name),
    kind: either(given.kind, old.kind),
    chartVisibility: either(given.chartVisibility, old.chartVisibility),
    levelWords: either(given.levelWords, old.levelWords),
    levelColors: either(given.levelColors, old.levelColors),
    levelSupervisors: either(given.levelSupervisors, old.levelSupervisors),
    passwordRules: either(given.passwordRules, old.passwordRules),
  };
}

function pick(facts: Settings, names: readonly (keyof Settings)[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}

function describe(found: Organization): SeenOrganization {
  const { revision, held, path, isParentSeen: _, userCount, ...facts } = found;
  const organization: OrganizationDetail = {
    ...facts,
    parentId: seenParent(found),
    abilities: abilitiesAt(held, path),
    userCount: holdsSomewhere(held, 'user.read') ? userCount : null,
  };
  return { organization, revision };
}
