import type { ListPartiesQuery } from '@lianfang/contracts';
import { reachedBy, readableBy } from '../../lib/reached.ts';

const MOMENT = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The parties that the reader $1 reaches, as they are today; begins every statement about them. */
const PARTIES_SEEN = `
WITH RECURSIVE reached AS MATERIALIZED (SELECT id FROM ${reachedBy('$1', 'party.read')} AS r(id)),
seen AS (
  SELECT p.*, p.retired_at IS NOT NULL AS is_retired,
    p.kind = 'post' AND p.retired_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM party_holders h
      WHERE h.party_id = p.id AND h.role = 'main'
        AND h.from_day <= beijing_today() AND coalesce(h.to_day, 'infinity') >= beijing_today()) AS is_vacant
  FROM responsible_parties p WHERE p.organization_id IN (SELECT id FROM reached)
)`;

/** Where `p` answers today, of charts that the reader $1 may read. */
const PLACES = `
  FROM stage_assignments a
  JOIN charts c ON c.id = a.chart_id
  JOIN organizations o ON o.id = c.organization_id
  JOIN stages s ON s.version_id = c.published_version_id AND s.key = a.stage_key
  WHERE a.party_id = p.id AND a.from_at <= now() AND (a.to_at IS NULL OR a.to_at > now()) AND ${readableBy('$1')}`;

const COUNTS = `
CROSS JOIN LATERAL (
  SELECT count(*)::int AS total,
    count(*) FILTER (WHERE s.risk_level = 'high')::int AS high,
    count(*) FILTER (WHERE s.risk_level = 'medium')::int AS medium,
    count(*) FILTER (WHERE s.risk_level = 'low')::int AS low,
    count(*) FILTER (WHERE s.risk_level IS NULL)::int AS unassessed
  ${PLACES}) n`;

/** What a list and a page both tell of a party `p` with its organisation `own` and its counts `n`. */
const PARTY = `
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
      AND h.from_day <= beijing_today() AND coalesce(h.to_day, 'infinity') >= beijing_today()), '[]'),
  'stages', json_build_object(
    'high', n.high, 'medium', n.medium, 'low', n.low, 'unassessed', n.unassessed, 'total', n.total),
  'changedAt', ${MOMENT('p.changed_at')}`;

const ORDERS: Record<string, string> = {
  name: 'p.name COLLATE "C"',
  kind: 'p.kind',
  organization: 'own.name COLLATE "C", own.id',
  stages: 'n.total',
  changed: 'p.changed_at',
};

/** The columns of an order, the other way round where it begins with `-`; ties are broken by name and id. */
function orderBy(sort: ListPartiesQuery['sort']): string {
  const isTurned = sort.startsWith('-');
  const columns = (ORDERS[isTurned ? sort.slice(1) : sort] as string).split(', ');
  const turned = columns.map((column) => `${column} ${isTurned ? 'DESC' : 'ASC'}`);
  return [...turned, 'p.name COLLATE "C"', 'p.id'].join(', ');
}

/** As `foldWords` folds. */
const folded = (column: string) =>
  `lower(regexp_replace(normalize(${column}, NFKC), '[[:space:]]', '', 'g'))`;

/**
 * A page of parties with its exact total.
 * $2 folded words · $3 kinds · $4 states, never none · $5 organisation or null · $6 limit · $7 offset
 */
export const listParties = (sort: ListPartiesQuery['sort']) => `${PARTIES_SEEN},
subtree(id) AS (
  SELECT id FROM organizations WHERE id = $5::uuid
  UNION ALL
  SELECT o.id FROM organizations o JOIN subtree s ON o.parent_id = s.id
),
matched AS (
  SELECT p.* FROM seen p
  WHERE (cardinality($3::party_kind[]) = 0 OR p.kind = ANY ($3::party_kind[]))
    AND CASE WHEN p.is_retired THEN 'retired' WHEN p.is_vacant THEN 'vacant' ELSE 'held' END = ANY ($4::text[])
    AND ($5::uuid IS NULL OR p.organization_id IN (SELECT id FROM subtree))
    AND ($2 = '' OR strpos(${folded('p.name')}, $2) > 0 OR starts_with(p.initials, $2)
      OR EXISTS (SELECT 1 FROM former_party_names f WHERE f.party_id = p.id AND strpos(${folded('f.name')}, $2) > 0)
      OR EXISTS (
        SELECT 1 FROM party_holders h
        WHERE h.party_id = p.id AND coalesce(h.to_day, 'infinity') >= beijing_today()
          AND (strpos(${folded('h.name')}, $2) > 0 OR starts_with(h.initials, $2))))
),
on_page AS (
  SELECT row_number() OVER (ORDER BY ${orderBy(sort)}) AS place, p.*, n.high, n.medium, n.low, n.unassessed, n.total
  FROM matched p JOIN organizations own ON own.id = p.organization_id ${COUNTS}
  ORDER BY place LIMIT $6 OFFSET $7
)
SELECT (SELECT count(*)::int FROM matched) AS total,
  coalesce((
    SELECT json_agg(json_build_object(${PARTY}) ORDER BY p.place)
    FROM on_page p
    JOIN organizations own ON own.id = p.organization_id
    CROSS JOIN LATERAL (SELECT p.high, p.medium, p.low, p.unassessed, p.total) n), '[]') AS items`;

/** $2 party. With the reader's own roles at this moment, which a change goes by. */
export const FIND_PARTY = `${PARTIES_SEEN}
SELECT json_build_object(${PARTY},
  'revision', p.revision,
  'section', CASE WHEN section.id IS NOT NULL THEN json_build_object('id', section.id, 'name', section.name) END,
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

/** Charts where the party $2 answers today, in the order of their titles, with those stages. */
export const LIST_STAGES = `${PARTIES_SEEN}
SELECT json_build_object(
    'chart', json_build_object('id', c.id, 'title', v.title),
    'organization', json_build_object('id', o.id, 'name', o.name),
    'stages', json_agg(json_build_object(
      'id', s.key,
      'name', s.name,
      'position', s.position,
      'count', (SELECT count(*)::int FROM stages every WHERE every.version_id = v.id),
      'riskLevel', s.risk_level,
      'printedAs', coalesce((
        SELECT json_agg(DISTINCT printed.printed_as) FROM printed_parties printed
        WHERE printed.version_id = s.version_id AND printed.stage_key = s.key), '[]'),
      'from', ${MOMENT('a.from_at')}) ORDER BY s.position)) AS chart
FROM seen p
JOIN stage_assignments a ON a.party_id = p.id AND a.from_at <= now() AND (a.to_at IS NULL OR a.to_at > now())
JOIN charts c ON c.id = a.chart_id
JOIN organizations o ON o.id = c.organization_id
JOIN chart_versions v ON v.id = c.published_version_id
JOIN stages s ON s.version_id = v.id AND s.key = a.stage_key
WHERE p.id = $2::uuid AND ${readableBy('$1')}
GROUP BY c.id, o.id, v.id
ORDER BY v.title COLLATE "C", c.id`;
