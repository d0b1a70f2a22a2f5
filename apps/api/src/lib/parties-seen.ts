import { answersAt, holdsAt, isVacantAt, NOW } from './answering.ts';
import { reachedBy, readableBy } from './reached.ts';

export const MOMENT = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Whether the holder `h` holds today. */
export const HOLDS_TODAY = holdsAt(NOW);

/** Whether the party `p` is a post in use that nobody holds today; a deputy does not fill it. */
export const IS_VACANT = isVacantAt(NOW);

/** The parties that the reader $1 reaches, as they are today; begins every statement about them. */
export const PARTIES_SEEN = `
WITH RECURSIVE reached AS MATERIALIZED (SELECT id FROM ${reachedBy('$1', 'party.read')} AS r(id)),
seen AS (
  SELECT p.*, p.retired_at IS NOT NULL AS is_retired, ${IS_VACANT} AS is_vacant
  FROM responsible_parties p WHERE p.organization_id IN (SELECT id FROM reached)
)`;

/** Where `p` answers today, of charts that the reader $1 may read. */
const PLACES = `
  FROM stage_assignments a
  JOIN charts c ON c.id = a.chart_id
  JOIN organizations o ON o.id = c.organization_id
  JOIN stages s ON s.version_id = c.published_version_id AND s.key = a.stage_key
  WHERE a.party_id = p.id AND ${answersAt(NOW)} AND ${readableBy('$1')}`;

export const COUNTS = `
CROSS JOIN LATERAL (
  SELECT count(*)::int AS total,
    count(*) FILTER (WHERE s.risk_level = 'high')::int AS high,
    count(*) FILTER (WHERE s.risk_level = 'medium')::int AS medium,
    count(*) FILTER (WHERE s.risk_level = 'low')::int AS low,
    count(*) FILTER (WHERE s.risk_level IS NULL)::int AS unassessed
  ${PLACES}) n`;

/** What a list and a page both tell of a party `p` with its organisation `own` and its counts `n`. */
export const PARTY = `
  'id', p.id,
  'organization', json_build_object('id', own.id, 'name', own.name),
  'path', organization_path(own.id),
  'name', p.name,
  'kind', p.kind,
  'isRetired', p.is_retired,
  'isVacant', p.is_vacant,
  'holders', coalesce((
    SELECT json_agg(json_build_object('id', h.id, 'name', h.name, 'userId', h.user_id, 'role', h.role)
      ORDER BY h.role, h.from_day, h.id)
    FROM party_holders h
    WHERE h.party_id = p.id
      AND ${HOLDS_TODAY}), '[]'),
  'stages', json_build_object(
    'high', n.high, 'medium', n.medium, 'low', n.low, 'unassessed', n.unassessed, 'total', n.total),
  'changedAt', ${MOMENT('p.changed_at')}`;

/** $2 party. With the reader's own roles at this moment, which a change goes by. */
export const FIND_PARTY = `${PARTIES_SEEN}
SELECT json_build_object(${PARTY},
  'revision', p.revision,
  'section', CASE WHEN section.id IS NOT NULL THEN json_build_object('id', section.id, 'name', section.name) END,
  'members', coalesce((
    SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name COLLATE "C", m.id)
    FROM responsible_parties m WHERE m.section_id = p.id AND m.retired_at IS NULL), '[]'),
  'contact', p.contact,
  'formerNames', coalesce((
    SELECT json_agg(json_build_object('name', f.name, 'until', ${MOMENT('f.until')}) ORDER BY f.until DESC)
    FROM former_party_names f WHERE f.party_id = p.id), '[]'),
  'appointments', coalesce((
    SELECT json_agg(json_build_object(
      'id', h.id, 'name', h.name, 'userId', h.user_id, 'role', h.role,
      'from', h.from_day, 'to', h.to_day, 'reason', h.reason, 'endReason', h.end_reason) ORDER BY h.from_day DESC, h.role, h.id)
    FROM party_holders h WHERE h.party_id = p.id), '[]')) AS party,
  coalesce((
    SELECT json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id))
    FROM role_grants g WHERE g.user_id = $1::uuid), '[]') AS held
FROM seen p
JOIN organizations own ON own.id = p.organization_id
LEFT JOIN responsible_parties section ON section.id = p.section_id
${COUNTS}
WHERE p.id = $2::uuid`;
