import type { AuditAction } from '@lianfang/contracts';
import { listChangedFacts, type PartyFacts } from '@lianfang/domain';

/** What happened to a party, for the log. */
export interface PartyFact {
  action: AuditAction;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

export function factOfCreation({ name, kind, sectionId }: PartyFacts): PartyFact {
  return { action: 'party.created', after: { name, kind, ...(sectionId && { sectionId }) } };
}

/** How to reach somebody is nobody's business who reads the log: that it changed is. */
export function factsOfChange(old: PartyFacts, next: PartyFacts): PartyFact[] {
  const told = listChangedFacts(old, next).filter((name) => name !== 'isRetired');
  const facts: PartyFact[] = [];
  if (told.length > 0) {
    facts.push({ action: 'party.changed', before: pick(old, told), after: pick(next, told) });
  }
  if (next.isRetired !== old.isRetired) {
    facts.push({ action: next.isRetired ? 'party.retired' : 'party.restored' });
  }
  return facts;
}

function pick(facts: PartyFacts, names: readonly (keyof PartyFacts)[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => [name, name === 'contact' ? facts.contact !== null : facts[name]]),
  );
}
