/** The catalogue of what is written to the log. A test compares it with what the product does. */
export const AUDIT_ACTIONS = [
  'session.started',
  'session.refused',
  'session.ended',
  'session.locked',
  'access.refused',
  'password.changed',
  'password.refused',
  'invitation.made',
  'invitation.accepted',
  'password.reset',
  'user.invited',
  'user.changed',
  'user.disabled',
  'user.enabled',
  'grants.changed',
  'separation.on',
  'separation.off-proposed',
  'separation.off',
  'organization.created',
  'organization.changed',
  'organization.moved',
  'organization.removed',
  'finding-rule.off',
  'finding-rule.on',
  'chart.published',
  'chart.visibility-changed',
  'register.exported',
  'view.shared',
  'view.changed',
  'view.removed',
  'audit.exported',
  'audit.pruned',
  'backup.made',
  'backup.restored',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const AUDIT_OBJECT_KINDS = [
  'user',
  'organization',
  'chart',
  'register',
  'view',
  'installation',
  'audit',
  'route',
] as const;
export type AuditObjectKind = (typeof AUDIT_OBJECT_KINDS)[number];

export const AUDIT_RESULTS = ['done', 'refused', 'failed'] as const;
export type AuditResult = (typeof AUDIT_RESULTS)[number];
