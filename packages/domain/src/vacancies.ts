import type { PartyKind } from '@lianfang/contracts';
import { type HolderPeriod, isVacant } from './holders.ts';

/** A party that answers for a stage, and whoever holds it, at any time. */
export interface HeldParty {
  id: string;
  name: string;
  kind: PartyKind;
  isRetired: boolean;
  holders: readonly HolderPeriod[];
}

/** Who answers on a day: the parties of each stage, by the id of the stage. */
export interface AnsweringOnDay {
  day: string;
  parties: ReadonlyMap<string, readonly HeldParty[]>;
}

/** The posts that answer for a stage and that nobody holds that day. */
export function vacantAt({ id }: { id: string }, { day, parties }: AnsweringOnDay) {
  return (parties.get(id) ?? []).filter((party) => isVacant(party, party.holders, day));
}
