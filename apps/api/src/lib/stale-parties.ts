import { MOMENT } from './parties-seen.ts';
import { type LastChange, ProblemError, StaleError } from './problem-error.ts';

/** Who changed the party $1 last; places handed over do not move its revision on. */
export const LAST_CHANGE = `
  SELECT actor_name AS by, ${MOMENT('at')} AS at FROM audit_entries
  WHERE object_kind = 'party' AND object_id = $1
    AND (action LIKE 'holder.%' OR action IN ('party.created', 'party.changed', 'party.retired', 'party.restored', 'party.merged'))
  ORDER BY sequence DESC LIMIT 1`;

/** Somebody was quicker: who it was, as far as the log still tells. */
export function explainStale([last]: LastChange[]): ProblemError {
  return last ? new StaleError(last) : new ProblemError('stale');
}
