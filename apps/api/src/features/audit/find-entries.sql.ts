import { ROLES_FOR } from '@lianfang/domain';
import { reachedBy } from '../../lib/reached.ts';

/** Whoever reads the log for the whole installation: entries that belong to no organisation are theirs alone. */
const READS_EVERYTHING = `EXISTS (
    SELECT 1 FROM role_grants g JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
    WHERE g.user_id = $1 AND g.organization_id IS NULL AND g.role = ANY ('{${ROLES_FOR['audit.read'].join()}}'::role[]))`;

/**
 * The entries that a reader may see, of those that were asked for.
 * $1 reader · $2 part of a name, in lower case · $3 actor · $4 kinds · $5 object · $6 actions · $7 results ·
 * $8 not before and $9 before, in milliseconds of the epoch; empty or null means any
 */
const MATCHING = `
  (${READS_EVERYTHING} OR e.organization_id IN ${reachedBy('$1', 'audit.read')})
  AND ($2 = '' OR strpos(lower(e.actor_name), $2) > 0 OR strpos(lower(e.object_name), $2) > 0)
  AND ($3::uuid IS NULL OR e.actor_id = $3)
  AND (cardinality($4::text[]) = 0 OR e.object_kind = ANY ($4))
  AND ($5::text IS NULL OR e.object_id = $5)
  AND (cardinality($6::text[]) = 0 OR e.action = ANY ($6))
  AND (cardinality($7::text[]) = 0 OR e.result::text = ANY ($7))
  AND ($8::float8 IS NULL OR e.at >= to_timestamp($8 / 1000))
  AND ($9::float8 IS NULL OR e.at < to_timestamp($9 / 1000))`;

const ENTRY = `
  json_build_object(
    'sequence', e.sequence,
    'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'actor', json_build_object('id', e.actor_id, 'name', e.actor_name),
    'address', e.address,
    'action', e.action,
    'object', json_build_object('kind', e.object_kind, 'id', e.object_id, 'name', e.object_name),
    'organizationId', e.organization_id,
    'before', e.before,
    'after', e.after,
    'result', e.result,
    'requestId', e.request_id,
    'hash', e.hash)`;

/** A page with its exact total, newest first. $10 limit · $11 offset */
export const LIST_ENTRIES = `
SELECT (SELECT count(*)::int FROM audit_entries e WHERE ${MATCHING}) AS total,
  coalesce((
    SELECT json_agg(${ENTRY} ORDER BY e.sequence DESC)
    FROM (SELECT * FROM audit_entries e WHERE ${MATCHING} ORDER BY e.sequence DESC LIMIT $10 OFFSET $11) e
  ), '[]') AS items`;

/** How many there are up to the newest at this moment, so that a file can say so in its first line. */
export const COUNT_ENTRIES = `
SELECT h.sequence::float8 AS newest,
  (SELECT count(*)::int FROM audit_entries e WHERE ${MATCHING} AND e.sequence <= h.sequence) AS total
FROM audit_head h`;

/** The next older ones. $10 limit · $11 older than this one */
export const READ_OLDER_ENTRIES = `
SELECT ${ENTRY} AS entry
FROM audit_entries e WHERE ${MATCHING} AND e.sequence < $11::bigint ORDER BY e.sequence DESC LIMIT $10`;

/**
 * Who may change entries: a role that owns the table or has the right keeps the log by triggers alone.
 * A member of the owner can become it, so that counts too.
 */
export const READ_HEAD = `
SELECT h.sequence::float8 AS sequence, h.hash,
  CASE WHEN pg_has_role(c.relowner, 'MEMBER')
    OR has_table_privilege(c.oid, 'UPDATE') OR has_any_column_privilege(c.oid, 'UPDATE')
    OR has_table_privilege(c.oid, 'DELETE') OR has_table_privilege(c.oid, 'TRUNCATE')
  THEN 'trigger' ELSE 'right' END AS guard
FROM audit_head h, pg_class c WHERE c.oid = 'audit_entries'::regclass`;
