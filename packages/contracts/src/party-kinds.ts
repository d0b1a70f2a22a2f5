/** What stands behind the wording of a 责任人. 能源局 is an organization, 办理人 a post. */
export const PARTY_KINDS = ['post', 'section', 'organization', 'person', 'expert'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** A 角, who holds it, and B 角, who stands in. */
export const HOLDER_ROLES = ['main', 'deputy'] as const;
export type HolderRole = (typeof HOLDER_ROLES)[number];

/** What a list can be narrowed to: a post that somebody holds, or any other party in use, is `held`. */
export const PARTY_STATES = ['held', 'vacant', 'retired'] as const;
export type PartyState = (typeof PARTY_STATES)[number];

export const PARTY_SORTS = ['name', 'kind', 'organization', 'stages', 'changed'] as const;
export type PartySort = (typeof PARTY_SORTS)[number];
