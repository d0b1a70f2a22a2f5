const MOVED = 'revision = revision + 1, changed_at = now()';

/** Nothing is its own section. Members of the section $1 belong to the section $2, as the hand-over $3 remembers. */
export const MOVE_MEMBERS = `
  WITH moved AS (
    UPDATE responsible_parties SET section_id = CASE WHEN id <> $2::uuid THEN $2::uuid END, ${MOVED}
    WHERE section_id = $1::uuid RETURNING id, name),
  noted AS (
    UPDATE hand_overs SET moved_member_ids = ARRAY(SELECT id FROM moved) WHERE id = $3::uuid)
  SELECT id, name FROM moved ORDER BY name COLLATE "C", id`;

/** What the hand-over $1 moved goes back, where nobody has moved it on. */
export const RETURN_MEMBERS = `
  UPDATE responsible_parties p SET section_id = of.merged_party_id, ${MOVED}
  FROM hand_overs of
  WHERE of.id = $1::uuid AND p.id = ANY (of.moved_member_ids)
    AND p.section_id IS NOT DISTINCT FROM CASE WHEN p.id <> of.to_party_id THEN of.to_party_id END
  RETURNING p.id, p.name`;
