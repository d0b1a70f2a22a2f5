/** Roles that reach an organisation and all that lies under it, the least powerful first. */
export const ORGANIZATION_ROLES = ['viewer', 'officer', 'editor', 'admin'] as const;

/** The three administrators 三员: of accounts, of rights, of the log. They reach the whole installation. */
export const ADMINISTRATOR_ROLES = ['system', 'security', 'audit'] as const;

export const ROLES = [...ORGANIZATION_ROLES, ...ADMINISTRATOR_ROLES] as const;

export type OrganizationRole = (typeof ORGANIZATION_ROLES)[number];
export type AdministratorRole = (typeof ADMINISTRATOR_ROLES)[number];
export type Role = (typeof ROLES)[number];

/** What a reader may do. Which role may do what is one table: `ROLES_FOR` in packages/domain. */
export const ABILITIES = [
  'chart.read',
  'chart.edit',
  'chart.publish',
  'chart.set-visibility',
  'party.read',
  'party.manage',
  'view.manage',
  'organization.read',
  'organization.manage',
  'user.read',
  'user.manage',
  'role.grant',
  'audit.read',
  'separation.manage',
] as const;
export type Ability = (typeof ABILITIES)[number];
