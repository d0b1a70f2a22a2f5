/** What stands behind the wording of a 责任人. 能源局 is an organization, 办理人 a post. */
export const PARTY_KINDS = ['post', 'section', 'organization', 'person', 'expert'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** A 角, who holds it, and B 角, who stands in. */
export const HOLDER_ROLES = ['main', 'deputy'] as const;
export type HolderRole = (typeof HOLDER_ROLES)[number];
