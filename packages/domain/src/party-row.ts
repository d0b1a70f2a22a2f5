import type { PartyColumn, PartyKind } from '@lianfang/contracts';
import type { PartyFacts } from './party-facts.ts';
import type { PartyPlace } from './party-places.ts';

/** A row of a sheet; undefined is a column that the sheet has not, and leaves what it is about as it is. */
export interface PartyRow {
  row: number;
  /** null: a party that is not there yet. */
  id: string | null;
  revision: number | null;
  organization: string;
  name: string;
  kind: PartyKind;
  section: string | undefined;
  contact: string | undefined;
  isRetired: boolean | undefined;
}

export interface KnownParty extends PartyFacts {
  id: string;
  organizationId: string;
  revision: number;
}

export interface RowFault {
  row: number;
  column: PartyColumn;
  text:
    | 'missing'
    | 'unknownParty'
    | 'idTwice'
    | 'revisionMissing'
    | 'changedSinceExport'
    | 'unknownOrganization'
    | 'ambiguousOrganization'
    | 'otherOrganizationThere'
    | 'notManaged'
    | 'nameTaken'
    | 'nameTwice'
    | 'unknownSection'
    | 'sectionHasMembers';
  facts?: Record<string, string | number>;
}

/** What a row does to a party. */
export interface PartyStep {
  row: number;
  id: string;
  place: PartyPlace;
  /** null: it is created. */
  old: KnownParty | null;
  next: PartyFacts;
}

/** A row whose party and organisation are known. */
export interface PlacedRow extends Omit<PartyStep, 'next'> {
  given: PartyRow;
  next: Omit<PartyFacts, 'sectionId'>;
}
