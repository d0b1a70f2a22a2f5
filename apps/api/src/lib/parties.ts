import type { Party, PartyDetail } from '@lianfang/contracts';
import { abilitiesAt, holdsAt, type RoleHeld } from '@lianfang/domain';
import { ProblemError } from './problem-error.ts';
import type { Asker } from './reader.ts';

interface InTree {
  /** Ids of its organisation and of all above it. */
  path: string[];
}

export type PartyRow = Omit<Party, 'abilities'> & InTree;
export type PartyFound = Omit<PartyDetail, 'abilities'> & InTree & { revision: number };

export type PartyNamed = Pick<PartyRow, 'id' | 'name'>;

/** One that the reader sees, and what the reader holds, as both are now. */
export interface PartyHeld {
  party: PartyFound;
  held: RoleHeld[];
}

/** A party as this reader sees it, and the revision that was read. */
export interface SeenParty {
  party: PartyDetail;
  revision: number;
}

/** Which one, and what was read of it. */
export interface ExpectedParty {
  partyId: string;
  revision: number;
}

/** Somebody else's party is not there; one that may only be read is forbidden; one that changed since is stale. */
export async function findManagedParty(
  parties: {
    find(readerId: string, partyId: string): Promise<PartyHeld | undefined>;
    explainStale(partyId: string): Promise<ProblemError>;
  },
  { reader }: Asker,
  { partyId, revision }: ExpectedParty,
): Promise<PartyHeld> {
  const found = await parties.find(reader.userId, partyId);
  if (!found) throw new ProblemError('party-not-found');
  if (!holdsAt(found.held, 'party.manage', found.party.path)) throw new ProblemError('forbidden');
  if (found.party.revision !== revision) throw await parties.explainStale(partyId);
  return found;
}

export function describeParty(found: PartyHeld | undefined): SeenParty {
  if (!found) throw new ProblemError('party-not-found');
  const { path, revision, ...party } = found.party;
  return { party: { ...party, abilities: abilitiesWithParty(found.held, path) }, revision };
}

export function abilitiesWithParty(held: readonly RoleHeld[], path: readonly string[]) {
  return abilitiesAt(held, path).filter(
    (ability) => ability.startsWith('party.') || ability === 'audit.read',
  );
}
