import type { PartyFound } from './parties.ts';
import type { PartyFact } from './party-acts.ts';

export type Appointment = PartyFound['appointments'][number];

export const factOfRelief = (
  { name, role, from, to }: Appointment,
  end: { to: string | null; reason: string },
): PartyFact => ({
  action: 'holder.relieved',
  before: { holder: name, role, from, to },
  after: { holder: name, ...end },
});

/** Whoever was to end goes on until further notice. */
export const factOfStay = ({ name, role, from, to }: Appointment, reason: string): PartyFact => ({
  action: 'holder.kept',
  before: { holder: name, role, from, to },
  after: { holder: name, to: null, reason },
});

export const factOfWithdrawal = (
  { name, role, from, to }: Appointment,
  reason: string,
): PartyFact => ({
  action: 'holder.withdrawn',
  before: { holder: name, role, from, to },
  after: { holder: name, reason },
});

/** Nothing where nothing is different. */
export function factsOfAppointment(
  old: Appointment,
  next: Appointment,
  reason: string,
): PartyFact[] {
  const facts: PartyFact[] = [];
  if (next.to !== old.to || next.endReason !== old.endReason) {
    facts.push(
      next.to === null ? factOfStay(old, reason) : factOfRelief(old, { to: next.to, reason }),
    );
  }
  if (next.userId !== old.userId) {
    facts.push({
      action: 'holder.account-changed',
      before: { holder: old.name, userId: old.userId },
      after: { holder: next.name, userId: next.userId, reason },
    });
  }
  return facts;
}
