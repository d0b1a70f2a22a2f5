import type { ListPartiesQuery } from '@lianfang/contracts';
import { foldWords } from '@lianfang/domain';
import { PARTIES_SEEN } from './parties-seen.ts';
import { isUuid } from './uuid.ts';

type PartyFilter = Pick<ListPartiesQuery, 'q' | 'kind' | 'state' | 'organizationId' | 'directly'>;

const ORDERS: Record<string, string> = {
  name: 'p.name COLLATE "C"',
  kind: 'p.kind',
  organization: 'own.name COLLATE "C", own.id',
  stages: 'n.total',
  changed: 'p.changed_at',
};

/** The columns of an order of `p` with its organisation `own` and its counts `n`, the other way round where it begins with `-`; ties are broken by name and id. */
export function orderParties(sort: ListPartiesQuery['sort']): string {
  const isTurned = sort.startsWith('-');
  const columns = (ORDERS[isTurned ? sort.slice(1) : sort] as string).split(', ');
  const turned = columns.map((column) => `${column} ${isTurned ? 'DESC' : 'ASC'}`);
  return [...turned, 'p.name COLLATE "C"', 'p.id'].join(', ');
}

/** As `foldWords` folds. */
const folded = (column: string) =>
  `lower(regexp_replace(normalize(${column}, NFKC), '[[:space:]]', '', 'g'))`;

/**
 * Begins a statement about the parties that match a filter, as `matched`.
 * $1 reader · $2 folded words · $3 kinds · $4 states, never none · $5 organisation or null · $6 it alone,
 * without what lies under it
 */
export const PARTIES_MATCHED = `${PARTIES_SEEN},
subtree(id) AS (
  SELECT id FROM organizations WHERE id = $5::uuid
  UNION ALL
  SELECT o.id FROM organizations o JOIN subtree s ON o.parent_id = s.id WHERE NOT $6::boolean
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
)`;

/** The parameters of {@link PARTIES_MATCHED}; undefined where nothing can match, as the id is none of ours. */
export function matchParties(readerId: string, filter: PartyFilter): unknown[] | undefined {
  const { q, kind, state, organizationId, directly } = filter;
  if (organizationId !== undefined && !isUuid(organizationId)) return undefined;
  const states = state.length > 0 ? state : ['held', 'vacant'];
  return [readerId, foldWords(q), kind, states, organizationId ?? null, directly];
}
