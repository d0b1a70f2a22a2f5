/** The columns of the sheet of responsible parties; the last two tell, and are not read back. */
export const PARTY_COLUMNS = [
  'id',
  'revision',
  'organization',
  'name',
  'kind',
  'section',
  'contact',
  'state',
  'holders',
  'stages',
] as const;
export type PartyColumn = (typeof PARTY_COLUMNS)[number];

/** What a row of the sheet does to a responsible party. */
export const PARTY_ACTS = ['created', 'changed', 'retired', 'restored'] as const;
export type PartyAct = (typeof PARTY_ACTS)[number];
