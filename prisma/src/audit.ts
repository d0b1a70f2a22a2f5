import type { AuditAction, AuditObjectKind, AuditResult } from '@lianfang/contracts';
import { Prisma } from './generated/client.ts';

/** Who does something, and from where. Taken from the request, never from its body. */
export interface Actor {
  id: string | null;
  name: string;
  address: string | null;
  requestId: string | null;
}

/** The product itself: loading the seed, a command of the owner. */
export const SYSTEM_ACTOR: Actor = { id: null, name: '系统', address: null, requestId: null };

type Facts = Record<string, unknown>;

export interface AuditFact {
  action: AuditAction;
  object: { kind: AuditObjectKind; id?: string | null; name?: string | null };
  organizationId?: string | null;
  /** Whose first organisation the entry belongs to, instead of one that is named. */
  personId?: string | null;
  before?: Facts | null;
  after?: Facts | null;
  result?: AuditResult;
}

/**
 * Appends to the log, in the transaction of the change itself: what cannot be logged does not happen. The
 * database numbers and chains the entry, and holds other writers until this transaction ends, so append last.
 */
export async function appendEntry(
  tx: Prisma.TransactionClient,
  actor: Actor,
  { action, object, organizationId = null, personId, before, after, result = 'done' }: AuditFact,
): Promise<void> {
  const organization = personId
    ? Prisma.sql`organization_of(${personId}::uuid)`
    : Prisma.sql`${organizationId}::uuid`;
  await tx.$executeRaw`SELECT append_entry(${actor.id}::uuid, ${actor.name}, ${actor.address}, ${actor.requestId},
    ${action}, ${object.kind}, ${object.id ?? null}, ${object.name ?? null}, ${organization}, ${toText(before)},
    ${toText(after)}, ${result}::audit_result)`;
}

/** Passwords and tokens are never handed over; control characters are escaped by JSON. */
function toText(facts: Facts | null | undefined): string | null {
  return facts ? JSON.stringify(facts) : null;
}
