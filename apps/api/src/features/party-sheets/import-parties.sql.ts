import { PARTIES_SEEN } from '../../lib/parties-seen.ts';
import { reachedAsTable, reachedBy, reachesAll } from '../../lib/reached.ts';

/** The organisations that the reader $1 may name, with the names above them as far as they are seen. */
export const LIST_PLACES = `
WITH RECURSIVE seen AS MATERIALIZED (
  SELECT o.id, o.parent_id, o.name FROM organizations o
  WHERE (SELECT ${reachesAll('$1', 'organization.read')}) OR o.id IN ${reachedBy('$1', 'organization.read')}
),
tree AS (
  SELECT s.id, ARRAY[s.name] AS names FROM seen s
  WHERE s.parent_id IS NULL OR s.parent_id NOT IN (SELECT id FROM seen)
  UNION ALL
  SELECT s.id, s.name || t.names FROM seen s JOIN tree t ON t.id = s.parent_id
)
SELECT id, names, id IN ${reachedAsTable('$1', 'party.manage')} AS "isManaged" FROM tree`;

/** All parties that the reader $1 sees of the organisations $3 and of those where the parties $2 are. */
export const LIST_KNOWN = `${PARTIES_SEEN}
SELECT p.id, p.organization_id AS "organizationId", p.name, p.kind, p.section_id AS "sectionId", p.contact,
  p.is_retired AS "isRetired", p.revision
FROM seen p
WHERE p.organization_id = ANY ($3::uuid[])
  OR p.organization_id IN (SELECT organization_id FROM responsible_parties WHERE id = ANY ($2::uuid[]))`;

/** Of the parties $1 those that nobody is changing now; nobody does until we are done. */
export const HOLD_PARTIES = `
SELECT id, revision FROM responsible_parties WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`;

/** Whoever assigns one of the parties $1 to a stage waits for us. */
export const HOLD_ASSIGNING = `
SELECT id FROM responsible_parties WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`;

/** Of the parties $1 those that answer for any stage now or later, beyond the reader's sight too. */
export const LIST_ANSWERING = `
SELECT DISTINCT party_id AS id FROM stage_assignments
WHERE party_id = ANY ($1::uuid[]) AND (to_at IS NULL OR to_at > now())`;

/** Of the sections $1 those that parties in use other than $2 belong to. */
export const LIST_WITH_MEMBERS = `
SELECT DISTINCT section_id AS id FROM responsible_parties
WHERE section_id = ANY ($1::uuid[]) AND retired_at IS NULL AND NOT id = ANY ($2::uuid[])`;

/** Of the organisations $1 those that are still there, and stay until we are done. */
export const HOLD_PLACES = `
SELECT id FROM organizations WHERE id = ANY ($1::uuid[]) ORDER BY id FOR KEY SHARE`;

const GIVEN = `jsonb_to_recordset($1::jsonb) AS given(
  id uuid, "organizationId" uuid, name text, kind party_kind, "sectionId" uuid, contact text, "isRetired" boolean,
  initials text, "formerName" text)`;

/** Names are freed first, so that rows may exchange theirs. $1 the parties that are renamed */
export const FREE_NAMES =
  'UPDATE responsible_parties SET name = id::text WHERE id = ANY ($1::uuid[])';

export const CREATE_PARTIES = `
INSERT INTO responsible_parties (id, organization_id, name, kind, section_id, contact, initials, retired_at)
SELECT id, "organizationId", name, kind, "sectionId", contact, initials, CASE WHEN "isRetired" THEN now() END
FROM ${GIVEN}`;

export const WRITE_PARTIES = `
UPDATE responsible_parties p SET name = given.name, kind = given.kind, section_id = given."sectionId",
  contact = given.contact, initials = given.initials, revision = p.revision + 1, changed_at = now(),
  retired_at = CASE WHEN given."isRetired" THEN coalesce(p.retired_at, now()) END
FROM ${GIVEN} WHERE p.id = given.id`;

export const KEEP_FORMER_NAMES = `
INSERT INTO former_party_names (party_id, name)
SELECT id, "formerName" FROM ${GIVEN} WHERE "formerName" IS NOT NULL`;

/** An entry for each fact of $1, in their order. $2 … $5 the actor */
export const LOG_FACTS = `
INSERT INTO audit_entries (actor_id, actor_name, address, request_id, action, object_kind, object_id, object_name,
  organization_id, before, after, result)
SELECT $2::uuid, $3, $4, $5, action, 'party', id::text, name, "organizationId", before, after, 'done'
FROM jsonb_to_recordset($1::jsonb) AS fact(
  place int, action text, id uuid, name text, "organizationId" uuid, before text, after text)
ORDER BY place`;
