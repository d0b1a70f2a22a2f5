/** What stands behind the wording of a 责任人. 能源局 is an organization, 办理人 a post. */
export const PARTY_KINDS = ['post', 'section', 'organization', 'person', 'expert'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
