import type { PartyKind } from '@lianfang/contracts';

/** What can be changed of a responsible party itself. */
export interface PartyFacts {
  name: string;
  kind: PartyKind;
  sectionId: string | null;
  contact: string | null;
  isRetired: boolean;
}

const FACTS = [
  'name',
  'kind',
  'sectionId',
  'contact',
  'isRetired',
] as const satisfies (keyof PartyFacts)[];

export function listChangedFacts(old: PartyFacts, next: PartyFacts): (keyof PartyFacts)[] {
  return FACTS.filter((name) => old[name] !== next[name]);
}
