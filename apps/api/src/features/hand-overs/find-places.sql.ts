import { HOLDS_TODAY, IS_VACANT } from '../../lib/parties-seen.ts';
import { reachedBy, reachesAll, readableBy } from '../../lib/reached.ts';
import { KIND } from './list-hand-overs.sql.ts';

/**
 * How many stages a version has, by the place of its last: they are numbered without a gap (decision 0007), and
 * counted, those of 10,000 places took half a second.
 */
export const stageCountOf = (versionId: string) =>
  `(SELECT max(every.position) + 1 FROM stages every WHERE every.version_id = ${versionId})`;

/** What is told of a place `a`, its chart `c` of the organisation `o`, its stage `s` and its party `p` of `own`. */
const PLACE = `
  a.id, a.chart_id, v.title AS chart_title, o.name AS organization_name, s.key AS stage_key, s.name AS stage_name,
  s.position AS stage_position,
  ${stageCountOf('v.id')} AS stage_count,
  s.risk_level, p.id AS from_party_id, p.name AS from_name, own.id AS own_id, own.name AS own_name`;

/** Places that the reader $1 sees and where somebody answers now and until further notice. */
const OPEN_PLACES = (ability: 'party.read' | 'party.manage') => `
  FROM stage_assignments a
  JOIN responsible_parties p ON p.id = a.party_id
  JOIN organizations own ON own.id = p.organization_id
  JOIN charts c ON c.id = a.chart_id
  JOIN organizations o ON o.id = c.organization_id
  JOIN chart_versions v ON v.id = c.published_version_id
  JOIN stages s ON s.version_id = v.id AND s.key = a.stage_key
  WHERE a.from_at <= now() AND a.to_at IS NULL
    AND p.organization_id = ANY (ARRAY${reachedBy('$1', ability)}) AND ${readableBy('$1')}`;

/** Whether the reader $1 may read the account `u`. */
const SEES_ACCOUNT = `(${reachesAll('$1', 'user.read')} OR EXISTS (
  SELECT 1 FROM role_grants g
  WHERE g.user_id = u.id AND g.organization_id IN ${reachedBy('$1', 'user.read')}))`;

/** $2 party or null · $3 name of a holder or null; in the order of charts and stages */
export const LIST_PLACES = `
  WITH asked AS MATERIALIZED (
    SELECT p.id, ${IS_VACANT} AS is_vacant,
      p.organization_id IN ${reachedBy('$1', 'party.manage')} AS may_hand_over,
      CASE WHEN h.id IS NOT NULL THEN json_build_object('userId', h.user_id, 'username', u.username) END AS holder
    FROM responsible_parties p
    LEFT JOIN party_holders h ON h.party_id = p.id AND h.name = $3 AND h.role = 'main' AND ${HOLDS_TODAY}
    LEFT JOIN users u ON u.id = h.user_id AND ${SEES_ACCOUNT}
    WHERE ($2::uuid IS NULL OR p.id = $2::uuid) AND ($3::text IS NULL OR h.id IS NOT NULL)),
  places AS (
    SELECT ${PLACE} ${OPEN_PLACES('party.read')} AND p.id IN (SELECT id FROM asked))
  SELECT l.*, asked.is_vacant, asked.may_hand_over, asked.holder FROM places l JOIN asked ON asked.id = l.from_party_id
  ORDER BY l.chart_title COLLATE "C", l.chart_id, l.stage_position, l.from_name COLLATE "C", l.id`;

/** Whether all the places $1 are of parties, and the stages $3 of charts, of the organisation $2: nobody sees half of it. */
export const ARE_OF_ORGANIZATION = `
  SELECT NOT EXISTS (
    SELECT 1 FROM stage_assignments a JOIN responsible_parties p ON p.id = a.party_id
    WHERE a.id = ANY ($1::uuid[]) AND p.organization_id <> $2::uuid)
  AND NOT EXISTS (
    SELECT 1 FROM stage_identities s JOIN charts c ON c.id = s.chart_id
    WHERE s.key = ANY ($3::uuid[]) AND c.organization_id <> $2::uuid) AS "areOfOrganization"`;

/**
 * Ends the places $2 at $3 and begins them for the party $4, once a stage and where it does not answer already, as
 * places of the hand-over $5. Fewer rows than were asked for: somebody has changed one meanwhile, or it may not be
 * handed over. Each place brings the id of what begins there along: joined afterwards, 10,000 took 17 s. What the
 * party answers for is read once: looked for at each place, by an index that statistics of yesterday praise, 30 s.
 */
export const HAND_OVER_PLACES = `
  WITH there AS MATERIALIZED (
    SELECT stage_key, to_at IS NULL AND from_at <= $3::timestamptz AS goes_on FROM stage_assignments
    WHERE party_id = $4::uuid AND (to_at IS NULL OR to_at > $3::timestamptz)),
  held AS MATERIALIZED (
    SELECT ${PLACE} ${OPEN_PLACES('party.manage')} AND a.id = ANY ($2::uuid[]) AND a.party_id <> $4::uuid
      -- What is to come, or is about to end, leaves no room for what would begin now and go on.
      AND a.stage_key NOT IN (SELECT stage_key FROM there WHERE NOT goes_on)
    FOR UPDATE OF a),
  wanted AS MATERIALIZED (
    SELECT h.*, CASE
      WHEN row_number() OVER (PARTITION BY h.stage_key ORDER BY h.id) = 1
        AND h.stage_key NOT IN (SELECT stage_key FROM there)
      THEN gen_random_uuid() END AS begun_id
    FROM held h),
  ended AS (UPDATE stage_assignments a SET to_at = $3::timestamptz FROM wanted w WHERE a.id = w.id),
  begun AS (
    INSERT INTO stage_assignments (id, chart_id, stage_key, party_id, from_at)
    SELECT begun_id, chart_id, stage_key, $4::uuid, $3::timestamptz FROM wanted WHERE begun_id IS NOT NULL)
  INSERT INTO hand_over_places (hand_over_id, ended_id, begun_id, from_party_id, from_name, chart_id, chart_title,
    organization_name, stage_key, stage_name, stage_position, stage_count, risk_level)
  SELECT $5::uuid, id, begun_id, from_party_id, from_name, chart_id, chart_title,
    organization_name, stage_key, stage_name, stage_position, stage_count, risk_level
  FROM wanted`;

/**
 * Nobody retires or renames who answered before the hand-over $1 until we are done. As strong as any change of a party
 * takes it first: a weaker lock that grows later waited for a change that waited for it.
 */
export const HOLD_PARTIES = `
  SELECT FROM responsible_parties p
  WHERE p.id IN (SELECT from_party_id FROM hand_over_places WHERE hand_over_id = $1::uuid)
  ORDER BY p.id FOR NO KEY UPDATE`;

/** Whether each place of the hand-over $1 is still as the hand-over left it, and can go back. */
export const IS_UNCHANGED = `
  WITH done AS (SELECT * FROM hand_overs WHERE id = $1::uuid),
  places AS (SELECT * FROM hand_over_places WHERE hand_over_id = $1::uuid),
  later AS MATERIALIZED (
    SELECT a.stage_key, a.party_id FROM stage_assignments a JOIN done ON a.from_at >= done.from_at
    WHERE a.party_id IN (SELECT from_party_id FROM places)),
  -- Another hand-over to the same party found it there, and relies on it.
  relied_on AS MATERIALIZED (
    SELECT other.stage_key FROM done
    JOIN hand_overs another ON another.to_party_id = done.to_party_id AND another.id <> done.id
      AND another.undone_at IS NULL AND another.from_at >= done.from_at
    JOIN hand_over_places other ON other.hand_over_id = another.id AND other.begun_id IS NULL),
  going_on AS MATERIALIZED (
    SELECT a.stage_key FROM stage_assignments a JOIN done ON a.party_id = done.to_party_id
    WHERE a.to_at IS NULL AND a.from_at <= done.from_at)
  SELECT NOT EXISTS (
    SELECT 1 FROM places h
    CROSS JOIN done
    LEFT JOIN stage_assignments e ON e.id = h.ended_id
    LEFT JOIN stage_assignments b ON b.id = h.begun_id
    WHERE h.ended_id IS NOT NULL AND e.to_at IS DISTINCT FROM done.from_at
      OR b.to_at IS NOT NULL
      OR e.party_id IN (
        SELECT id FROM responsible_parties
        WHERE retired_at IS NOT NULL AND id IS DISTINCT FROM (SELECT merged_party_id FROM done))
      OR (e.stage_key, e.party_id) IN (SELECT stage_key, party_id FROM later)
      OR h.stage_key IN (SELECT stage_key FROM relied_on)
      -- Nothing began where the other answered already: it must do so still, or nobody would take its place.
      OR h.ended_id IS NOT NULL AND h.begun_id IS NULL AND h.stage_key NOT IN (SELECT stage_key FROM going_on)
  ) AS "isUnchanged"`;

/** What was to come never comes: those who answered go on. */
export const CALL_OFF = [
  `DELETE FROM stage_assignments b USING hand_over_places h WHERE h.hand_over_id = $1::uuid AND b.id = h.begun_id`,
  `UPDATE stage_assignments e SET to_at = NULL FROM hand_over_places h
   WHERE h.hand_over_id = $1::uuid AND e.id = h.ended_id`,
];

/** Who answered since then did; from $2 on those before answer again. */
export const GIVE_BACK = {
  end: `UPDATE stage_assignments b SET to_at = $2::timestamptz FROM hand_over_places h
   WHERE h.hand_over_id = $1::uuid AND b.id = h.begun_id`,
  begin: `INSERT INTO stage_assignments (chart_id, stage_key, party_id, from_at)
   SELECT chart_id, stage_key, from_party_id, $2::timestamptz FROM hand_over_places
   WHERE hand_over_id = $1::uuid AND from_party_id IS NOT NULL`,
};

/**
 * An entry of the log for each place of the hand-over $1, in one statement: 10,000 of their own took as many round
 * trips. $2 actor · $3 name · $4 address · $5 request · $6 whether they go back
 */
export const LOG_PLACES = `
  INSERT INTO audit_entries (actor_id, actor_name, address, request_id, action, object_kind, object_id, object_name,
    organization_id, after, result)
  SELECT $2::uuid, $3, $4, $5,
    CASE WHEN h.from_party_id IS NULL THEN CASE WHEN $6 THEN 'place.unassigned' ELSE 'place.assigned' END
      WHEN $6 THEN 'place.returned' ELSE 'place.handed-over' END,
    'party', p.id::text, coalesce(h.from_name, of.to_name), p.organization_id,
    json_build_object('handOver', of.id, 'chart', h.chart_title, 'stage', h.stage_name,
      'fromParty', CASE WHEN $6 THEN of.to_name ELSE h.from_name END,
      'toParty', CASE WHEN $6 THEN h.from_name ELSE of.to_name END)::text, 'done'
  FROM hand_over_places h
  JOIN hand_overs of ON of.id = h.hand_over_id
  JOIN responsible_parties p ON p.id = coalesce(h.from_party_id, of.to_party_id)
  WHERE h.hand_over_id = $1::uuid
  ORDER BY h.chart_title COLLATE "C", h.chart_id, h.stage_position, h.from_name COLLATE "C"`;

/** The hand-over $2, as far as the reader $1 may know of it. */
export const FIND_HAND_OVER = `
  SELECT of.id, ${KIND} AS kind, of.organization_id AS "organizationId", of.to_party_id AS "toPartyId", of.to_name AS "toName",
    CASE WHEN of.merged_party_id IS NOT NULL THEN
      json_build_object('id', of.merged_party_id, 'name', of.merged_name) END AS merged,
    of.from_at AS "from", of.reason, of.by_name AS "byName", of.created_at AS "createdAt", of.undone_at AS "undoneAt", of.undone_by_name AS "undoneByName",
    of.organization_id IN ${reachedBy('$1', 'party.manage')} AS "isManaged"
  FROM hand_overs of
  WHERE of.id = $2::uuid AND of.organization_id IN ${reachedBy('$1', 'party.read')}`;

/** The places of the hand-over $1 whose charts the reader $2 may read, in the order of charts and stages. */
export const LIST_HANDED = `
  SELECT h.id, h.chart_id, h.chart_title, h.organization_name, h.stage_key, h.stage_name, h.stage_position,
    h.stage_count, h.risk_level, h.from_party_id, h.from_name
  FROM hand_over_places h
  JOIN charts c ON c.id = h.chart_id
  JOIN organizations o ON o.id = c.organization_id
  WHERE h.hand_over_id = $1::uuid AND ${readableBy('$2')}
  ORDER BY h.chart_title COLLATE "C", h.chart_id, h.stage_position, h.from_name COLLATE "C", h.id`;
