import { isDeepStrictEqual } from 'node:util';
import type {
  ChangeParty,
  CreateParty,
  ListPartiesQuery,
  Page,
  Party,
  PartyDetail,
  PartyStages,
} from '@lianfang/contracts';
import { abilitiesAt, holdsAt, type RoleHeld } from '@lianfang/domain';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Asker } from '../../lib/reader.ts';
import type {
  PartiesInChange,
  PartyFacts,
  PartyFound,
  PartyHeld,
  PartyRepository,
} from './parties.repository.ts';

/** A party as this reader sees it, and the revision that was read. */
export interface SeenParty {
  party: PartyDetail;
  revision: number;
}

/** Which one, and what was read of it. */
export interface Expected {
  partyId: string;
  revision: number;
}

export function partyService(parties: PartyRepository) {
  return {
    async list({ reader }: Asker, query: ListPartiesQuery): Promise<Page<Party>> {
      const { items, ...page } = await parties.list(reader.userId, query);
      return {
        ...page,
        items: items.map(({ path, ...party }) => ({
          ...party,
          abilities: abilitiesWithParty(reader.grants, path),
        })),
      };
    },

    async read({ reader }: Asker, partyId: string): Promise<SeenParty> {
      return describe(await parties.find(reader.userId, partyId));
    },

    async listStages({ reader }: Asker, partyId: string): Promise<PartyStages> {
      if (!(await parties.find(reader.userId, partyId))) throw new ProblemError('party-not-found');
      const items = await parties.listStages(reader.userId, partyId);
      return { items, total: items.reduce((sum, { stages }) => sum + stages.length, 0) };
    },

    create: (asker: Asker, facts: CreateParty): Promise<SeenParty> =>
      parties.change(async (change) => {
        const { organizationId, name, kind, sectionId } = facts;
        await refusePlace(change, asker, organizationId);
        await refuseSection(change, sectionId, organizationId);
        if (await change.isNameTaken(organizationId, name)) {
          throw new ProblemError('party-name-taken');
        }
        const created = await change.find(asker.reader.userId, await change.create(facts));
        if (!created) throw new ProblemError('party-not-found');
        const after = { name, kind, ...(sectionId && { sectionId }) };
        await change.append(asker.actor, created.party, { action: 'party.created', after });
        return describe(created);
      }),

    change: (asker: Asker, expected: Expected, facts: ChangeParty): Promise<SeenParty> =>
      parties.change((change) => changeParty(change, asker, { ...expected, facts })),
  };
}

async function changeParty(
  change: PartiesInChange,
  asker: Asker,
  { facts, ...expected }: Expected & { facts: ChangeParty },
): Promise<SeenParty> {
  const { party, held } = await findManaged(change, asker, expected);
  const old = factsOf(party);
  const next = { ...old, ...withoutUndefined(facts), contact: overlayContact(old, facts) };
  const changed = FACTS.filter((name) => !isDeepStrictEqual(old[name], next[name]));
  if (changed.length === 0) return describe({ party, held });
  await refuseFacts(change, party, next);
  if (!(await change.claim(party))) throw new ProblemError('stale');
  await change.write(party.id, next, party);
  const written = await change.find(asker.reader.userId, party.id);
  if (!written) throw new ProblemError('party-not-found');
  // How to reach somebody is nobody's business who reads the log: that it changed is.
  const told = changed.filter((name) => name !== 'isRetired');
  if (told.length > 0) {
    const [before, after] = [pick(old, told), pick(next, told)];
    await change.append(asker.actor, written.party, { action: 'party.changed', before, after });
  }
  if (next.isRetired !== old.isRetired) {
    const action = next.isRetired ? 'party.retired' : 'party.restored';
    await change.append(asker.actor, written.party, { action });
  }
  return describe(written);
}

async function refuseFacts(
  change: PartiesInChange,
  party: PartyFound,
  next: PartyFacts,
): Promise<void> {
  const { id, organization } = party;
  if (next.sectionId === id) refuse('#/sectionId');
  if (next.sectionId !== (party.section?.id ?? null)) {
    await refuseSection(change, next.sectionId, organization.id);
  }
  if (await change.isNameTaken(organization.id, next.name, id)) {
    throw new ProblemError('party-name-taken');
  }
  if (next.isRetired && !party.isRetired && (await change.isAnswering(id))) {
    throw new ProblemError('party-in-use');
  }
}

/** Somebody else's party is not there; one that may only be read is forbidden; one that changed since is stale. */
export async function findManaged(
  change: PartiesInChange,
  { reader }: Asker,
  { partyId, revision }: Expected,
): Promise<PartyHeld> {
  const found = await change.find(reader.userId, partyId);
  if (!found) throw new ProblemError('party-not-found');
  if (!holdsAt(found.held, 'party.manage', found.party.path)) throw new ProblemError('forbidden');
  if (found.party.revision !== revision) throw new ProblemError('stale');
  return found;
}

async function refusePlace(
  change: PartiesInChange,
  { reader }: Asker,
  organizationId: string,
): Promise<void> {
  const place = await change.findOrganization(reader.userId, organizationId);
  const fault = { pointer: '#/organizationId', text: 'unknownOrganization' } as const;
  if (!place) throw new ProblemError('foreign-reference', [fault]);
  if (!holdsAt(reader.grants, 'party.manage', place.path)) throw new ProblemError('forbidden');
}

async function refuseSection(
  change: PartiesInChange,
  sectionId: string | null,
  organizationId: string,
): Promise<void> {
  if (sectionId !== null && !(await change.isSection(sectionId, organizationId))) {
    refuse('#/sectionId');
  }
}

function refuse(pointer: string): never {
  throw new ProblemError('foreign-reference', [{ pointer, text: 'unknownSection' }]);
}

const FACTS = ['name', 'kind', 'sectionId', 'contact', 'isRetired'] as const satisfies (keyof PartyFacts)[];

function factsOf({ name, kind, section, contact, isRetired }: PartyFound): PartyFacts {
  return { name, kind, sectionId: section?.id ?? null, contact, isRetired };
}

function overlayContact(old: PartyFacts, { contact }: ChangeParty): string | null {
  return contact === undefined ? old.contact : contact || null;
}

function withoutUndefined(facts: ChangeParty): Partial<Omit<PartyFacts, 'contact'>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function pick(facts: PartyFacts, names: readonly (keyof PartyFacts)[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => [name, name === 'contact' ? facts.contact !== null : facts[name]]),
  );
}

export function describe(found: PartyHeld | undefined): SeenParty {
  if (!found) throw new ProblemError('party-not-found');
  const { path, revision, ...party } = found.party;
  return { party: { ...party, abilities: abilitiesWithParty(found.held, path) }, revision };
}

function abilitiesWithParty(held: readonly RoleHeld[], path: readonly string[]) {
  return abilitiesAt(held, path).filter((ability) => ability.startsWith('party.'));
}
