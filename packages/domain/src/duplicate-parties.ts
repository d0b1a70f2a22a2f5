import { PARTY_SYNONYMS } from './party-synonyms.ts';
import { foldWords } from './words.ts';

interface NamedParty {
  id: string;
  name: string;
  organizationId: string;
}

const MARKS = /[\p{P}\p{S}]/gu;

/**
 * A name as it is compared: without blanks, marks and the difference of widths, one word for each meaning.
 * Two parties of one organisation whose names are equal then are suspected to be the same.
 */
export function normalizePartyName(name: string): string {
  const plain = foldWords(name).replace(MARKS, '');
  return PARTY_SYNONYMS.reduce(
    (written, [meant, ...others]) =>
      others.reduce((text, other) => text.replaceAll(other, meant), written),
    plain,
  );
}

/** Parties that may be one, group by group, in the order in which they come. A suggestion: people decide. */
export function findDuplicateParties<Party extends NamedParty>(
  parties: readonly Party[],
): Party[][] {
  const groups = new Map<string, Party[]>();
  for (const party of parties) {
    const key = JSON.stringify([party.organizationId, normalizePartyName(party.name)]);
    groups.set(key, [...(groups.get(key) ?? []), party]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
