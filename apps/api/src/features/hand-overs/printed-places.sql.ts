import { ANSWERS_NOW } from '../../lib/answering.ts';
import { IS_VACANT } from '../../lib/parties-seen.ts';
import { reachedBy, readableBy } from '../../lib/reached.ts';
import { stageCountOf } from './find-places.sql.ts';

/** Stages `s` of published charts `c` with their organisation `o`. */
const STAGES = `
  FROM charts c
  JOIN organizations o ON o.id = c.organization_id
  JOIN chart_versions v ON v.id = c.published_version_id
  JOIN stages s ON s.version_id = v.id`;

const SEEN = (ability: 'party.read' | 'party.manage') =>
  `o.id IN ${reachedBy('$1', ability)} AND ${readableBy('$1')}`;

/** Whoever answers for the stage `s` now or later. */
const ANY_TIME = `FROM stage_assignments any_time
  WHERE any_time.stage_key = s.key AND (any_time.to_at IS NULL OR any_time.to_at > now())`;
const IS_UNANSWERED = `NOT EXISTS (SELECT 1 ${ANY_TIME})`;

const PLACE = `
  c.id AS chart_id, v.title AS chart_title, o.name AS organization_name, s.key AS stage_key, s.name AS stage_name,
  s.position AS stage_position,
  ${stageCountOf('v.id')} AS stage_count, s.risk_level`;

/** Whether the party of that id is a post that nobody holds; NULL where there is none. */
const isVacant = (id: string) =>
  `(SELECT ${IS_VACANT} FROM responsible_parties p WHERE p.id = ${id})`;

const mayHandOver = (organizationId: string) =>
  `${organizationId} IN ${reachedBy('$1', 'party.manage')}`;

/** $2 organisation of the charts or null */
export const LIST_UNANSWERED = `
  SELECT NULL AS id, ${PLACE}, NULL AS from_party_id, NULL AS from_name, o.id AS own_id, o.name AS own_name,
    NULL AS is_vacant, ${mayHandOver('o.id')} AS may_hand_over, NULL AS holder
  ${STAGES}
  WHERE ${SEEN('party.read')} AND ($2::uuid IS NULL OR o.id = $2::uuid) AND ${IS_UNANSWERED}
  ORDER BY v.title COLLATE "C", c.id, s.position`;

/** Where the party of the hand-over `of` answered already nothing began. */
const BEGAN_OR_WENT_ON = `
      (a.id = h.begun_id OR h.begun_id IS NULL AND a.party_id = of.to_party_id AND a.to_at IS NULL)`;

/**
 * Which assignments of today stand for which printed wording of their stage: that of the party which it meant on the
 * day of publication or was named for it since, and whatever it was handed over to. Any other stands for the wordings
 * that none of these does. `unanswered` are those that nobody stands for, now or later.
 */
const standing = (condition: string) => `
  printed AS MATERIALIZED (
    SELECT o.id AS organization_id, o.name AS organization_name, c.id AS chart_id, v.title AS chart_title,
      v.id AS version_id, s.key AS stage_key, s.name AS stage_name, s.position AS stage_position, s.risk_level,
      w.printed_as, w.party_id, (SELECT count(*) ${ANY_TIME}) AS answering
    ${STAGES}
    LEFT JOIN printed_parties w ON w.version_id = v.id AND w.stage_key = s.key
    WHERE ${SEEN('party.read')} AND ${condition}),
  answering AS MATERIALIZED (
    SELECT a.id, a.stage_key, a.party_id, a.to_at, p.name, own.id AS own_id, own.name AS own_name
    FROM stage_assignments a
    JOIN responsible_parties p ON p.id = a.party_id
    JOIN organizations own ON own.id = p.organization_id
    WHERE a.stage_key IN (SELECT stage_key FROM printed) AND ${ANSWERS_NOW}
      AND own.id IN ${reachedBy('$1', 'party.read')}),
  meant(stage_key, printed_as, id) AS (
    SELECT p.stage_key, p.printed_as, a.id
    FROM printed p JOIN stage_assignments a ON a.stage_key = p.stage_key AND a.party_id = p.party_id
    WHERE NOT EXISTS (SELECT 1 FROM hand_over_places h WHERE h.begun_id = a.id)
    UNION
    SELECT p.stage_key, p.printed_as, a.id
    FROM printed p
    JOIN hand_over_places h ON h.stage_key = p.stage_key
    JOIN hand_overs of ON of.id = h.hand_over_id AND of.undone_at IS NULL AND of.wording = p.printed_as
    JOIN stage_assignments a ON a.stage_key = p.stage_key AND ${BEGAN_OR_WENT_ON}
    UNION
    SELECT m.stage_key, m.printed_as, a.id
    FROM meant m
    JOIN hand_over_places h ON h.ended_id = m.id
    JOIN hand_overs of ON of.id = h.hand_over_id
    JOIN stage_assignments a ON a.stage_key = m.stage_key AND CASE
      WHEN of.undone_at IS NULL THEN ${BEGAN_OR_WENT_ON}
      ELSE a.party_id = h.from_party_id AND a.from_at BETWEEN of.from_at AND of.undone_at END),
  known AS MATERIALIZED (
    SELECT m.stage_key, m.printed_as, a.id FROM answering a JOIN meant m ON m.id = a.id),
  standing AS MATERIALIZED (
    SELECT id, stage_key, printed_as FROM known
    UNION
    SELECT a.id, p.stage_key, p.printed_as
    FROM answering a JOIN printed p ON p.stage_key = a.stage_key
    WHERE a.id NOT IN (SELECT id FROM known) AND NOT EXISTS (
      SELECT 1 FROM known k WHERE k.stage_key = p.stage_key AND k.printed_as = p.printed_as)),
  -- Of whoever is not known, nor seen, nobody can say for which of the wordings they stand.
  all_known AS MATERIALIZED (
    SELECT p.stage_key FROM printed p JOIN known k ON k.stage_key = p.stage_key
    GROUP BY p.stage_key HAVING count(DISTINCT k.id) = min(p.answering)),
  unanswered AS MATERIALIZED (
    SELECT stage_key, printed_as FROM printed WHERE answering = 0
    UNION
    SELECT p.stage_key, p.printed_as FROM printed p JOIN all_known USING (stage_key)
    WHERE NOT EXISTS (
      SELECT 1 FROM standing t WHERE t.stage_key = p.stage_key AND t.printed_as = p.printed_as))`;

const PRINTS_WORDING = `EXISTS (
  SELECT 1 FROM printed_parties one
  WHERE one.version_id = v.id AND one.stage_key = s.key AND one.printed_as = $3)`;

/** Who answers for a printed wording until further notice, and where nobody does. $2 organisation or null · $3 wording */
export const LIST_OF_WORDING = `
  WITH RECURSIVE ${standing(`($2::uuid IS NULL OR o.id = $2::uuid) AND ${PRINTS_WORDING}`)},
  wanted AS (
    SELECT DISTINCT ON (p.stage_key) p.* FROM printed p WHERE p.printed_as = $3)
  SELECT a.id, p.chart_id, p.chart_title, p.organization_name, p.stage_key, p.stage_name, p.stage_position,
    ${stageCountOf('p.version_id')} AS stage_count, p.risk_level,
    a.party_id AS from_party_id, a.name AS from_name,
    coalesce(a.own_id, p.organization_id) AS own_id, coalesce(a.own_name, p.organization_name) AS own_name,
    ${isVacant('a.party_id')} AS is_vacant,
    ${mayHandOver('coalesce(a.own_id, p.organization_id)')} AS may_hand_over, NULL AS holder
  FROM wanted p
  LEFT JOIN standing t ON t.stage_key = p.stage_key AND t.printed_as = $3
  LEFT JOIN answering a ON a.id = t.id AND a.to_at IS NULL
  WHERE a.id IS NOT NULL
    OR p.stage_key IN (SELECT stage_key FROM unanswered WHERE printed_as = $3)
  ORDER BY p.chart_title COLLATE "C", p.chart_id, p.stage_position, a.name COLLATE "C", a.id`;

/** Every wording that charts print, by organisation; NULL where they print none. Those with nobody behind come first. */
export const LIST_WORDINGS = `
  WITH RECURSIVE ${standing('true')},
  counted AS (
    SELECT organization_id, organization_name, printed_as,
      count(*) FILTER (WHERE risk_level = 'high')::int AS high,
      count(*) FILTER (WHERE risk_level = 'medium')::int AS medium,
      count(*) FILTER (WHERE risk_level = 'low')::int AS low,
      count(*) FILTER (WHERE risk_level IS NULL)::int AS unassessed,
      count(*)::int AS total, count(*) FILTER (WHERE is_unanswered)::int AS unanswered
    FROM (
      SELECT DISTINCT p.organization_id, p.organization_name, p.stage_key, p.risk_level, p.printed_as,
        u.stage_key IS NOT NULL AS is_unanswered
      FROM printed p
      LEFT JOIN unanswered u ON u.stage_key = p.stage_key AND u.printed_as IS NOT DISTINCT FROM p.printed_as) once
    GROUP BY organization_id, organization_name, printed_as),
  answered AS MATERIALIZED (
    SELECT organization_id, printed_as, json_agg(json_build_object(
        'id', party_id, 'name', name, 'isVacant', ${isVacant('party_id')}, 'stages', stages)
      ORDER BY stages DESC, name COLLATE "C", party_id) AS parties
    FROM (
      SELECT p.organization_id, p.printed_as, a.party_id, a.name, count(DISTINCT p.stage_key)::int AS stages
      FROM standing t
      JOIN answering a ON a.id = t.id
      JOIN printed p ON p.stage_key = t.stage_key AND p.printed_as IS NOT DISTINCT FROM t.printed_as
      GROUP BY p.organization_id, p.printed_as, a.party_id, a.name) each_party
    GROUP BY organization_id, printed_as)
  SELECT n.printed_as AS wording,
    json_build_object('id', n.organization_id, 'name', n.organization_name) AS organization,
    json_build_object('high', n.high, 'medium', n.medium, 'low', n.low, 'unassessed', n.unassessed,
      'total', n.total) AS stages,
    coalesce(a.parties, '[]') AS parties,
    n.unanswered, ${mayHandOver('n.organization_id')} AS "mayAssign"
  FROM counted n
  LEFT JOIN answered a ON a.organization_id = n.organization_id AND coalesce(a.printed_as, '') = coalesce(n.printed_as, '')
  ORDER BY n.unanswered = 0, n.organization_name COLLATE "C", n.organization_id, n.total DESC, n.printed_as COLLATE "C"`;

/** Whether the party $4 answers for the stage `s` from $3 on, or will. */
const ANSWERS_THERE = (condition: string) => `EXISTS (
  SELECT 1 FROM stage_assignments mine WHERE mine.stage_key = s.key AND mine.party_id = $4::uuid
    AND (mine.to_at IS NULL OR mine.to_at > $3::timestamptz) AND ${condition})`;

const assign = (condition: string) => `
  wanted AS MATERIALIZED (
    SELECT CASE WHEN NOT ${ANSWERS_THERE('true')} THEN gen_random_uuid() END AS begun_id, ${PLACE}
    ${STAGES}
    WHERE s.key = ANY ($2::uuid[]) AND ${SEEN('party.manage')} AND ${condition}
      -- What is to come, or is about to end, leaves no room for what would begin now and go on.
      AND NOT ${ANSWERS_THERE('(mine.to_at IS NOT NULL OR mine.from_at > $3::timestamptz)')}),
  begun AS (
    INSERT INTO stage_assignments (id, chart_id, stage_key, party_id, from_at)
    SELECT begun_id, chart_id, stage_key, $4::uuid, $3::timestamptz FROM wanted WHERE begun_id IS NOT NULL)
  INSERT INTO hand_over_places (hand_over_id, begun_id, chart_id, chart_title, organization_name, stage_key,
    stage_name, stage_position, stage_count, risk_level)
  SELECT $5::uuid, begun_id, chart_id, chart_title, organization_name, stage_key,
    stage_name, stage_position, stage_count, risk_level
  FROM wanted`;

/** $1 reader · $2 stages · $3 since when · $4 party · $5 hand-over. Fewer rows than stages: somebody was quicker. */
export const ASSIGN_STAGES = `WITH ${assign(IS_UNANSWERED)}`;

/** The same where nobody stands for the printed wording $6, whoever does for the others of the stage. */
export const ASSIGN_WORDING = `
  WITH RECURSIVE ${standing('s.key = ANY ($2::uuid[])')},
  ${assign('s.key IN (SELECT stage_key FROM unanswered WHERE printed_as = $6)')}`;
