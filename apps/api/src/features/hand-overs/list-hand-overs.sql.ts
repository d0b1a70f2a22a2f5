import { MOMENT } from '../../lib/parties-seen.ts';
import { reachedBy, readableBy } from '../../lib/reached.ts';

/** What the hand-over `of` is, whether or not its charts may be read. */
export const KIND = `CASE
  WHEN of.merged_party_id IS NOT NULL THEN 'merge'
  WHEN EXISTS (SELECT FROM hand_over_places h WHERE h.hand_over_id = of.id AND h.from_party_id IS NOT NULL) THEN 'hand-over'
  ELSE 'assignment' END`;

/** Hand-overs of organisations that the reader $1 reaches, the newest first. $2 how many · $3 after how many */
export const LIST_HAND_OVERS = `
  WITH seen AS MATERIALIZED (
    SELECT * FROM hand_overs WHERE organization_id = ANY (ARRAY${reachedBy('$1', 'party.read')})),
  on_page AS (SELECT * FROM seen ORDER BY created_at DESC, id LIMIT $2 OFFSET $3)
  SELECT (SELECT count(*)::int FROM seen) AS total, coalesce(json_agg(json_build_object(
    'id', of.id,
    'kind', ${KIND},
    'to', json_build_object('id', of.to_party_id, 'name', of.to_name),
    'merged', CASE WHEN of.merged_party_id IS NOT NULL THEN
      json_build_object('id', of.merged_party_id, 'name', of.merged_name) END,
    'from', ${MOMENT('of.from_at')},
    'reason', of.reason,
    'by', of.by_name,
    'createdAt', ${MOMENT('of.created_at')},
    'undone', CASE WHEN of.undone_at IS NOT NULL THEN
      json_build_object('at', ${MOMENT('of.undone_at')}, 'by', of.undone_by_name) END,
    'places', (
      SELECT count(*)::int FROM hand_over_places h
      JOIN charts c ON c.id = h.chart_id
      JOIN organizations o ON o.id = c.organization_id
      WHERE h.hand_over_id = of.id AND ${readableBy('$1')})) ORDER BY of.created_at DESC, of.id), '[]') AS items
  FROM on_page of`;
