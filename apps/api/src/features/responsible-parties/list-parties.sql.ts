import type { ListPartiesQuery } from '@lianfang/contracts';
import { orderParties, PARTIES_MATCHED } from '../../lib/parties-matched.ts';
import { COUNTS, MOMENT, PARTIES_SEEN, PARTY } from '../../lib/parties-seen.ts';
import { reachedBy, readableBy } from '../../lib/reached.ts';

/**
 * A page of parties with its exact total.
 * After the parameters of the filter: $7 limit · $8 offset
 */
export const listParties = (sort: ListPartiesQuery['sort']) => `${PARTIES_MATCHED},
on_page AS (
  SELECT row_number() OVER (ORDER BY ${orderParties(sort)}) AS place, p.*, n.high, n.medium, n.low, n.unassessed, n.total
  FROM matched p JOIN organizations own ON own.id = p.organization_id ${COUNTS}
  ORDER BY place LIMIT $7 OFFSET $8
)
SELECT (SELECT count(*)::int FROM matched) AS total,
  coalesce((
    SELECT json_agg(json_build_object(${PARTY}) ORDER BY p.place)
    FROM on_page p
    JOIN organizations own ON own.id = p.organization_id
    CROSS JOIN LATERAL (SELECT p.high, p.medium, p.low, p.unassessed, p.total) n), '[]') AS items`;

/** Every party in use, to be compared by name. */
export const LIST_NAMES = `${PARTIES_SEEN}
SELECT p.id, p.name, p.organization_id AS "organizationId" FROM seen p WHERE NOT p.is_retired
ORDER BY p.name COLLATE "C", p.id`;

/** What is told of the parties $2, each of which may be another one. */
export const DESCRIBE_DUPLICATES = `${PARTIES_SEEN}
SELECT p.id, p.name, p.is_vacant AS "isVacant", n.total AS stages,
  json_build_object('id', own.id, 'name', own.name) AS organization,
  own.id IN ${reachedBy('$1', 'party.manage')} AS "mayMerge"
FROM seen p JOIN organizations own ON own.id = p.organization_id ${COUNTS}
WHERE p.id = ANY ($2::uuid[])`;

const IS_OPEN = '(a.to_at IS NULL OR a.to_at > now())';

/** Charts where the party $2 answers, today or later, in the order of their titles, with those stages. */
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
      'from', ${MOMENT('a.from_at')},
      'to', ${MOMENT('a.to_at')},
      'isComing', a.from_at > now(),
      'handOverId', (
        SELECT of.id FROM hand_over_places h
        JOIN hand_overs of ON of.id = h.hand_over_id AND of.undone_at IS NULL AND of.from_at > now()
        WHERE a.id IN (h.begun_id, h.ended_id)
        ORDER BY of.from_at LIMIT 1)) ORDER BY s.position, a.from_at)) AS chart
FROM seen p
JOIN stage_assignments a ON a.party_id = p.id AND ${IS_OPEN}
JOIN charts c ON c.id = a.chart_id
JOIN organizations o ON o.id = c.organization_id
JOIN chart_versions v ON v.id = c.published_version_id
JOIN stages s ON s.version_id = v.id AND s.key = a.stage_key
WHERE p.id = $2::uuid AND ${readableBy('$1')}
GROUP BY c.id, o.id, v.id
ORDER BY v.title COLLATE "C", c.id`;

/** For how many stages the party $1 answers now or later, whoever may read them. */
export const COUNT_OPEN = `
SELECT count(*)::int AS open FROM stage_assignments a WHERE a.party_id = $1::uuid AND ${IS_OPEN}`;

/** Where it was handed over and assigned is told to those who read the log: they may not read every chart. */
const TOLD = `object_kind = 'party' AND object_id = $1 AND ($2 OR action NOT LIKE 'place.%')`;

/** What the log says of the party $1, the newest first. $2 of its places too · $3 limit · $4 offset */
export const LIST_HISTORY = `
SELECT (SELECT count(*)::int FROM audit_entries WHERE ${TOLD}) AS total,
  coalesce((
    SELECT json_agg(json_build_object(
      'sequence', e.sequence, 'at', ${MOMENT('e.at')},
      'actor', json_build_object('id', e.actor_id, 'name', e.actor_name),
      'action', e.action, 'before', e.before, 'after', e.after) ORDER BY e.sequence DESC)
    FROM (SELECT * FROM audit_entries WHERE ${TOLD} ORDER BY sequence DESC LIMIT $3 OFFSET $4) e
  ), '[]') AS items`;
