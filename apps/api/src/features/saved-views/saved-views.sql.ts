import { reachedBy } from '../../lib/reached.ts';

/** Organisations whose views a reader sees and shares, and those whose views they keep in order. $1 reader */
const READS = reachedBy('$1', 'chart.read');
const MANAGES = reachedBy('$1', 'view.manage');

/** One's own views, and those that somebody shares with an organisation that one reaches. */
const SEEN = `
SELECT v.id, v.name, v.query, v.owner_id = $1::uuid AS "isMine", v.revision,
  CASE WHEN v.owner_id <> $1::uuid THEN u.name END AS "ownerName",
  CASE WHEN v.organization_id IN ${READS} THEN json_build_object('id', o.id, 'name', o.name) END AS organization,
  v.organization_id AS "organizationId", v.organization_id IS NOT NULL AS "isShared",
  (v.owner_id = $1::uuid OR v.organization_id IN ${MANAGES}) AS "mayManage"
FROM saved_views v
JOIN users u ON u.id = v.owner_id
LEFT JOIN organizations o ON o.id = v.organization_id
WHERE (v.owner_id = $1::uuid OR v.organization_id IN ${READS})`;

/** One's own first. $1 reader */
export const LIST_VIEWS = `${SEEN}
ORDER BY "isMine" DESC, v.name COLLATE "C", v.id`;

/** Nobody changes it meanwhile. $1 reader · $2 view */
export const FIND_VIEW = `${SEEN} AND v.id = $2::uuid
FOR UPDATE OF v`;

/** The organisation $2, kept from being removed, if the reader $1 may share with it. */
export const FIND_SHARED_PLACE = `
SELECT o.id FROM organizations o WHERE o.id = $2::uuid AND o.id IN ${READS}
FOR KEY SHARE OF o`;

/** One after the other, so that two views saved at once do not both take the last place. $1 reader */
export const LOCK_OWNER = `SELECT id FROM users WHERE id = $1::uuid FOR NO KEY UPDATE`;

/** How many views a reader has; asked after the lock, for a statement sees what was there when it began. $1 reader */
export const COUNT_VIEWS = `SELECT count(*)::int AS count FROM saved_views WHERE owner_id = $1::uuid`;
