import { ANSWERS_NOW } from '../../lib/answering.ts';
import { reachedBy, readableBy } from '../../lib/reached.ts';

/** Stages `s` of published charts `c` with their organisation `o`. */
const STAGES = `
  FROM charts c
  JOIN organizations o ON o.id = c.organization_id
  JOIN chart_versions v ON v.id = c.published_version_id
  JOIN stages s ON s.version_id = v.id`;

const SEEN = (ability: 'party.read' | 'party.manage') =>
  `o.id IN ${reachedBy('$1', ability)} AND ${readableBy('$1')}`;

/** Whether nobody answers for the stage `s` now or later. */
const IS_UNANSWERED = `NOT EXISTS (
  SELECT 1 FROM stage_assignments any_time
  WHERE any_time.stage_key = s.key AND (any_time.to_at IS NULL OR any_time.to_at > now()))`;

/**
 * Whether the assignment `a` stands for the wording `w` of its stage. Where several are printed, the party that one
 * of them meant on the day of publication does not stand for another.
 */
const STANDS_FOR = `(w.party_id = a.party_id OR NOT EXISTS (
  SELECT 1 FROM printed_parties other
  WHERE other.version_id = w.version_id AND other.stage_key = w.stage_key AND other.party_id = a.party_id))`;

const PLACE = `
  c.id AS chart_id, v.title AS chart_title, o.name AS organization_name, s.key AS stage_key, s.name AS stage_name,
  s.position AS stage_position,
  (SELECT count(*)::int FROM stages every WHERE every.version_id = v.id) AS stage_count, s.risk_level`;

/** $2 organisation of the charts or null */
export const LIST_UNANSWERED = `
  SELECT NULL AS id, ${PLACE}, NULL AS from_party_id, NULL AS from_name, o.id AS own_id, o.name AS own_name
  ${STAGES}
  WHERE ${SEEN('party.read')} AND ($2::uuid IS NULL OR o.id = $2::uuid) AND ${IS_UNANSWERED}
  ORDER BY v.title COLLATE "C", c.id, s.position`;

/** Who answers for a printed wording until further notice, and where nobody does. $2 organisation or null · $3 wording */
export const LIST_OF_WORDING = `
  SELECT DISTINCT ON (v.title COLLATE "C", c.id, s.position, p.name COLLATE "C", a.id)
    a.id, ${PLACE}, p.id AS from_party_id, p.name AS from_name,
    coalesce(own.id, o.id) AS own_id, coalesce(own.name, o.name) AS own_name
  ${STAGES}
  JOIN printed_parties w ON w.version_id = v.id AND w.stage_key = s.key AND w.printed_as = $3
  LEFT JOIN stage_assignments a ON a.stage_key = s.key AND a.from_at <= now() AND a.to_at IS NULL AND ${STANDS_FOR}
  LEFT JOIN responsible_parties p ON p.id = a.party_id
  LEFT JOIN organizations own ON own.id = p.organization_id
  WHERE ${SEEN('party.read')} AND ($2::uuid IS NULL OR o.id = $2::uuid)
    AND (own.id IN ${reachedBy('$1', 'party.read')} OR ${IS_UNANSWERED})
  ORDER BY v.title COLLATE "C", c.id, s.position, p.name COLLATE "C", a.id`;

/** Every wording that charts print, by organisation; NULL where they print none. Those with nobody behind come first. */
export const LIST_WORDINGS = `
  WITH printed AS MATERIALIZED (
    SELECT o.id AS organization_id, o.name AS organization_name, s.key, s.risk_level, s.version_id,
      w.printed_as, w.party_id, w.stage_key, ${IS_UNANSWERED} AS is_unanswered
    ${STAGES}
    LEFT JOIN printed_parties w ON w.version_id = v.id AND w.stage_key = s.key
    WHERE ${SEEN('party.read')}),
  answering AS (
    SELECT w.organization_id, w.printed_as, p.id, p.name, count(DISTINCT w.key)::int AS stages
    FROM printed w
    JOIN stage_assignments a ON a.stage_key = w.key AND ${ANSWERS_NOW}
    JOIN responsible_parties p ON p.id = a.party_id
    WHERE p.organization_id IN ${reachedBy('$1', 'party.read')} AND (w.printed_as IS NULL OR ${STANDS_FOR})
    GROUP BY w.organization_id, w.printed_as, p.id),
  counted AS (
    SELECT organization_id, organization_name, printed_as,
      count(*) FILTER (WHERE risk_level = 'high')::int AS high,
      count(*) FILTER (WHERE risk_level = 'medium')::int AS medium,
      count(*) FILTER (WHERE risk_level = 'low')::int AS low,
      count(*) FILTER (WHERE risk_level IS NULL)::int AS unassessed,
      count(*)::int AS total, count(*) FILTER (WHERE is_unanswered)::int AS unanswered
    FROM (SELECT DISTINCT organization_id, organization_name, key, risk_level, printed_as, is_unanswered
      FROM printed) once
    GROUP BY organization_id, organization_name, printed_as)
  SELECT n.printed_as AS wording,
    json_build_object('id', n.organization_id, 'name', n.organization_name) AS organization,
    json_build_object('high', n.high, 'medium', n.medium, 'low', n.low, 'unassessed', n.unassessed,
      'total', n.total) AS stages,
    coalesce((
      SELECT json_agg(json_build_object('id', a.id, 'name', a.name, 'stages', a.stages)
        ORDER BY a.stages DESC, a.name COLLATE "C", a.id)
      FROM answering a
      WHERE a.organization_id = n.organization_id AND a.printed_as IS NOT DISTINCT FROM n.printed_as), '[]') AS parties,
    n.unanswered
  FROM counted n
  ORDER BY n.unanswered = 0, n.organization_name COLLATE "C", n.organization_id, n.total DESC, n.printed_as COLLATE "C"`;

/** $1 reader · $2 stages · $3 since when · $4 party · $5 hand-over. Fewer rows than stages: somebody was quicker. */
export const ASSIGN_STAGES = `
  WITH wanted AS MATERIALIZED (
    SELECT gen_random_uuid() AS begun_id, ${PLACE}
    ${STAGES}
    WHERE s.key = ANY ($2::uuid[]) AND ${SEEN('party.manage')} AND ${IS_UNANSWERED}),
  begun AS (
    INSERT INTO stage_assignments (id, chart_id, stage_key, party_id, from_at)
    SELECT begun_id, chart_id, stage_key, $4::uuid, $3::timestamptz FROM wanted)
  INSERT INTO hand_over_places (hand_over_id, begun_id, chart_id, chart_title, organization_name, stage_key,
    stage_name, stage_position, stage_count, risk_level)
  SELECT $5::uuid, begun_id, chart_id, chart_title, organization_name, stage_key,
    stage_name, stage_position, stage_count, risk_level
  FROM wanted`;
