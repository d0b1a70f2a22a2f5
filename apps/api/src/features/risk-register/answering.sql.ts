import { answersAt, holdsAt, isToldOf, isVacantAt, type Moment } from '../../lib/answering.ts';
import type { Parameters } from './parameters.sql.ts';
import { IS_INSIDER } from './register-scope.sql.ts';
import { momentOf, REACHED } from './vacant-stages.sql.ts';

const IS_PERSON = `p.kind IN ('person', 'expert')`;

/** As it was called at that moment: a former name bears the moment until which it was in use. */
function nameAt(asOf: string | undefined, { at }: Moment): string {
  if (asOf === undefined) return 'p.name';
  return `coalesce((
      SELECT f.name FROM former_party_names f WHERE f.party_id = p.id AND f.until > ${at}
      ORDER BY f.until LIMIT 1), p.name)`;
}

/** Who watches over the level of a row `r`, as its organisation says now, or what lies above it. */
export const SUPERVISOR =
  "(effective_settings(r.organization_id) -> 'levelSupervisors' ->> r.level::text)";

/**
 * Who answers for the stage of a row `r`, and who holds these parties, as JSON. Looked up row by row, as it changes
 * without a publication: meant for the rows of a page, or of a batch, and never for all that are found.
 */
export function answeringOf(asOf: string | undefined, parameters: Parameters): string {
  const moment = momentOf(asOf, parameters);
  return `(
    SELECT coalesce(json_agg(json_build_object(
      'id', t.id, 'name', t.name, 'kind', t.kind, 'isVacant', t.is_vacant, 'holders', t.holders)
      ORDER BY t.is_person, t.name COLLATE "C", t.id), '[]')
    FROM (
      SELECT p.id, p.kind, ${IS_PERSON} AS is_person, ${isVacantAt(moment)} AS is_vacant,
        CASE WHEN ${IS_INSIDER} OR NOT ${IS_PERSON} THEN ${nameAt(asOf, moment)} END AS name,
        CASE WHEN ${IS_INSIDER} THEN (
          SELECT coalesce(json_agg(json_build_object('name', h.name, 'role', h.role)
            ORDER BY h.role, h.from_day, h.id), '[]')
          FROM party_holders h WHERE h.party_id = p.id AND ${holdsAt(moment)}) END AS holders
      FROM stage_assignments a JOIN responsible_parties p ON p.id = a.party_id
      WHERE a.stage_key = r.stage_key AND ${answersAt(moment)} AND ${isToldOf('r.organization_id', REACHED)}) t)`;
}
