import type { SessionState } from '@lianfang/contracts';
import type { RoleHeld } from '@lianfang/domain';

/** The roles of who is asking, as the table of rights takes them. */
export function listHeld(session: SessionState | undefined): RoleHeld[] {
  return (session?.account?.grants ?? []).map(({ role, organization }) => ({
    role,
    organizationId: organization?.id ?? null,
  }));
}
