import { AUDIT_ACTIONS, type AuditAction } from '@lianfang/contracts';

/** Every kind of thing that is logged, as people look for it. An action nobody listed here does not compile. */
const GROUP_OF = {
  'session.started': 'session',
  'session.refused': 'session',
  'session.ended': 'session',
  'session.locked': 'session',
  'access.refused': 'access',
  'password.changed': 'password',
  'password.refused': 'password',
  'password.reset': 'password',
  'invitation.made': 'password',
  'invitation.accepted': 'password',
  'user.invited': 'user',
  'user.changed': 'user',
  'user.disabled': 'user',
  'user.enabled': 'user',
  'grants.changed': 'user',
  'separation.on': 'separation',
  'separation.off-proposed': 'separation',
  'separation.off': 'separation',
  'organization.created': 'organization',
  'organization.changed': 'organization',
  'organization.moved': 'organization',
  'organization.removed': 'organization',
  'finding-rule.off': 'organization',
  'finding-rule.on': 'organization',
  'party.created': 'party',
  'party.changed': 'party',
  'party.retired': 'party',
  'party.restored': 'party',
  'party.merged': 'party',
  'party.exported': 'party',
  'holder.appointed': 'party',
  'holder.relieved': 'party',
  'hand-over.made': 'party',
  'hand-over.undone': 'party',
  'place.handed-over': 'party',
  'place.returned': 'party',
  'assignment.made': 'party',
  'place.assigned': 'party',
  'place.unassigned': 'party',
  'chart.published': 'chart',
  'chart.visibility-changed': 'chart',
  'register.exported': 'register',
  'view.shared': 'register',
  'view.changed': 'register',
  'view.removed': 'register',
  'audit.exported': 'audit',
  'audit.pruned': 'audit',
  'backup.made': 'backup',
  'backup.restored': 'backup',
} as const satisfies Record<AuditAction, string>;

type ActionGroup = (typeof GROUP_OF)[AuditAction];

const GROUPS: readonly ActionGroup[] = [...new Set(AUDIT_ACTIONS.map((one) => GROUP_OF[one]))];

export const ACTION_GROUPS = GROUPS.map((group) => ({
  group,
  actions: AUDIT_ACTIONS.filter((action) => GROUP_OF[action] === group),
}));
