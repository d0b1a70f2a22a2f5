import type {
  ChangeParty,
  CreateParty,
  DuplicateParties,
  ListPartiesQuery,
  ListPartyHistoryQuery,
  Page,
  Party,
  PartyHistory,
  PartyStages,
} from '@lianfang/contracts';
import {
  endsSection,
  findDuplicateParties,
  holdsAt,
  listChangedFacts,
  type PartyFacts,
} from '@lianfang/domain';
import { readFacts } from '../../lib/log-facts.ts';
import {
  abilitiesWithParty,
  describeParty,
  type ExpectedParty,
  findManagedParty,
  type PartyFound,
  type SeenParty,
} from '../../lib/parties.ts';
import { factOfCreation, factsOfChange } from '../../lib/party-acts.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Asker } from '../../lib/reader.ts';
import type {
  DuplicateRow,
  PartiesInChange,
  PartyRepository,
} from './responsible-parties.repository.ts';

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
      return describeParty(await parties.find(reader.userId, partyId));
    },

    async listDuplicates({ reader }: Asker): Promise<DuplicateParties> {
      const groups = findDuplicateParties(await parties.listNames(reader.userId));
      const ids = groups.flat().map(({ id }) => id);
      const rows = ids.length > 0 ? await parties.describeDuplicates(reader.userId, ids) : [];
      const items = groups.flatMap((group) => describeGroup(group, rows));
      return { items, total: items.length };
    },

    async listStages({ reader }: Asker, partyId: string): Promise<PartyStages> {
      if (!(await parties.find(reader.userId, partyId))) throw new ProblemError('party-not-found');
      const items = await parties.listStages(reader.userId, partyId);
      const stages = items.flatMap((item) => item.stages);
      const coming = stages.filter(({ isComing }) => isComing).length;
      const hidden = (await parties.countOpen(partyId)) - stages.length;
      return { items, total: stages.length - coming, coming, hidden };
    },

    async listHistory(
      { reader }: Asker,
      partyId: string,
      query: ListPartyHistoryQuery,
    ): Promise<PartyHistory> {
      const found = await parties.find(reader.userId, partyId);
      if (!found) throw new ProblemError('party-not-found');
      const { held, party } = found;
      const readsLog = holdsAt(held, 'audit.read', party.path);
      if (!readsLog && !holdsAt(held, 'party.manage', party.path)) {
        throw new ProblemError('forbidden');
      }
      const { items, ...page } = await parties.listHistory(partyId, { ...query, readsLog });
      return { ...page, items: items.map(readFacts) };
    },

    create: (asker: Asker, facts: CreateParty): Promise<SeenParty> =>
      parties.change(async (change) => {
        const { organizationId, name, sectionId } = facts;
        await refusePlace(change, asker, organizationId);
        await refuseSection(change, sectionId, organizationId);
        if (await change.isNameTaken(organizationId, name)) {
          throw new ProblemError('party-name-taken');
        }
        const created = await change.find(asker.reader.userId, await change.create(facts));
        if (!created) throw new ProblemError('party-not-found');
        await change.append(asker.actor, created.party, factOfCreation(factsOf(created.party)));
        return describeParty(created);
      }),

    change: (asker: Asker, expected: ExpectedParty, facts: ChangeParty): Promise<SeenParty> =>
      parties.change((change) => changeParty(change, asker, { ...expected, facts })),
  };
}

/** Nothing where all but one were retired between the two questions. */
function describeGroup(
  group: readonly { id: string }[],
  rows: readonly DuplicateRow[],
): DuplicateParties['items'] {
  const found = group.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
  const [first] = found;
  if (!first || found.length < 2) return [];
  const parties = found.map(({ organization: _, mayMerge: __, ...party }) => party);
  return [{ organization: first.organization, mayMerge: first.mayMerge, parties }];
}

async function changeParty(
  change: PartiesInChange,
  asker: Asker,
  { facts, ...expected }: ExpectedParty & { facts: ChangeParty },
): Promise<SeenParty> {
  const { party, held } = await findManagedParty(change, asker, expected);
  const old = factsOf(party);
  const next = { ...old, ...withoutUndefined(facts), contact: overlayContact(old, facts) };
  if (listChangedFacts(old, next).length === 0) return describeParty({ party, held });
  await refuseFacts(change, party, next);
  if (!(await change.claim(party))) throw await change.explainStale(party.id);
  if (endsSection(old, next) && (await change.hasMembers(party.id))) {
    throw new ProblemError('section-in-use');
  }
  await change.write(party.id, next, party);
  const written = await change.find(asker.reader.userId, party.id);
  if (!written) throw new ProblemError('party-not-found');
  for (const fact of factsOfChange(old, next)) {
    await change.append(asker.actor, written.party, fact);
  }
  return describeParty(written);
}

async function refuseFacts(
  change: PartiesInChange,
  party: PartyFound,
  next: PartyFacts,
): Promise<void> {
  const { id, organization } = party;
  if (next.sectionId === id) refuse('#/sectionId');
  const isRestored = party.isRetired && !next.isRetired;
  if (isRestored || next.sectionId !== (party.section?.id ?? null)) {
    await refuseSection(change, next.sectionId, organization.id);
  }
  if (await change.isNameTaken(organization.id, next.name, id)) {
    throw new ProblemError('party-name-taken');
  }
  if (next.isRetired && !party.isRetired && (await change.isAnswering(id))) {
    throw new ProblemError('party-in-use');
  }
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

function factsOf({ name, kind, section, contact, isRetired }: PartyFound): PartyFacts {
  return { name, kind, sectionId: section?.id ?? null, contact, isRetired };
}

function overlayContact(old: PartyFacts, { contact }: ChangeParty): string | null {
  return contact === undefined ? old.contact : contact || null;
}

function withoutUndefined(facts: ChangeParty): Partial<Omit<PartyFacts, 'contact'>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
