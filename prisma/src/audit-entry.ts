import { createHash } from 'node:crypto';
import { z } from 'zod';

const text = z.string();
const optional = z.string().nullable();

/** An entry as it is stored, every field as the text that its hash covers. */
export const storedEntrySchema = z.object({
  sequence: text,
  at: optional,
  actor_id: optional,
  actor_name: text,
  address: optional,
  action: text,
  object_kind: text,
  object_id: optional,
  object_name: optional,
  organization_id: optional,
  before: optional,
  after: optional,
  result: text,
  request_id: optional,
  previous_hash: text,
  hash: text,
});
export type StoredEntry = z.infer<typeof storedEntrySchema>;

/** $1 after this one · $2 up to this one · $3 at most so many */
export const READ_ENTRIES = `
  SELECT sequence::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
    actor_id::text, actor_name, address, action, object_kind, object_id, object_name, organization_id::text,
    before, after, result::text, request_id, previous_hash, hash
  FROM audit_entries e WHERE e.sequence > $1 AND e.sequence <= $2 ORDER BY e.sequence LIMIT $3`;

/** The same as the SQL function audit_hash, from the entry alone. */
export function hashEntry(entry: StoredEntry): string {
  const fields = [
    entry.sequence,
    entry.at,
    entry.actor_id,
    entry.actor_name,
    entry.address,
    entry.action,
    entry.object_kind,
    entry.object_id,
    entry.object_name,
    entry.organization_id,
    entry.before,
    entry.after,
    entry.result,
    entry.request_id,
    entry.previous_hash,
  ];
  return createHash('sha256').update(fields.map(delimit).join('')).digest('hex');
}

/** Each field with its length in bytes: no text can pretend to be the end of its field and the next one. */
function delimit(field: string | null): string {
  return field === null ? '-,' : `${Buffer.byteLength(field)}:${field},`;
}
