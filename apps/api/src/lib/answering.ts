/** SQL of a moment, of the day that it belongs to in Beijing, and of whether the party `p` was in use then. */
export interface Moment {
  at: string;
  day: string;
  isInUse: string;
}

export const NOW: Moment = {
  at: 'now()',
  day: 'beijing_today()',
  // Not compared with now(): a transaction that retires a party began a moment before it did.
  isInUse: 'p.retired_at IS NULL',
};

/** Whether the assignment `a` is in force. */
export function answersAt({ at }: Moment): string {
  return `a.from_at <= ${at} AND (a.to_at IS NULL OR a.to_at > ${at})`;
}

/** Whether the assignment `a` is in force now. */
export const ANSWERS_NOW = answersAt(NOW);

/** Whether the holder `h` holds, as days are counted in Beijing; both days are included. */
export function holdsAt({ day }: Moment): string {
  return `h.from_day <= ${day} AND coalesce(h.to_day, 'infinity') >= ${day}`;
}

/** Whether the party `p` is a post in use that nobody holds; a deputy fills no vacancy. */
export function isVacantAt(moment: Moment): string {
  return `(p.kind = 'post' AND ${moment.isInUse} AND NOT EXISTS (
    SELECT 1 FROM party_holders h WHERE h.party_id = p.id AND h.role = 'main' AND ${holdsAt(moment)}))`;
}

/**
 * Whether a reader is told of the party `p` where it answers in a chart: nobody is told of one from elsewhere, however
 * it came into an assignment.
 * @param organization of the chart @param reached a relation of the organisations that the reader reaches
 */
export function isToldOf(organization: string, reached: string): string {
  return `(p.organization_id = ${organization} OR p.organization_id IN ${reached}
    OR p.organization_id = ANY (organization_path(${organization})))`;
}
