import type { Ability } from '@lianfang/contracts';
import { ROLES_FOR } from '@lianfang/domain';

/**
 * SQL of the organisations where a reader holds an ability, to stand inside each statement: rights are part of
 * the question (decision 0011). The roles are ours and the reader is a parameter, so nothing is injected.
 * @param reader such as `$3`; NULL reaches nothing
 */
export function reachedBy(reader: string, ability: Ability): string {
  return `(SELECT organizations_reached(${reader}::uuid, '{${ROLES_FOR[ability].join()}}'))`;
}

/** The same as a relation, which PostgreSQL plans with the statement around it: once, where that is prepared. */
export function reachedAsTable(reader: string, ability: Ability): string {
  return `(SELECT id FROM organizations_reached(${reader}::uuid, '{${ROLES_FOR[ability].join()}}') AS of(id))`;
}

/** SQL of whether a reader may read the published chart `c` of the organisation `o`. */
export function readableBy(reader: string): string {
  return `(coalesce(c.visibility, o.chart_visibility) = 'public' OR o.id IN ${reachedBy(reader, 'chart.read')})`;
}

/** SQL of whether a role of the whole installation gives a reader an ability, so that it reaches everything. */
export function reachesAll(reader: string, ability: Ability): string {
  return `EXISTS (
    SELECT 1 FROM role_grants held JOIN users holder ON holder.id = held.user_id AND holder.disabled_at IS NULL
    WHERE held.user_id = ${reader}::uuid AND held.organization_id IS NULL
      AND held.role = ANY ('{${ROLES_FOR[ability].join()}}'::role[]))`;
}
