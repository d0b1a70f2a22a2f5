import type { HolderRole, PartyKind } from '@lianfang/contracts';
import { dayBefore } from './beijing-days.ts';

/** From one day to another, both included, as `2026-11-24`; `to` null: until further notice. */
export interface Period {
  from: string;
  to: string | null;
}

/** Somebody who holds a party, as far as the rules go. */
export interface HolderPeriod extends Period {
  name: string;
  userId: string | null;
  role: HolderRole;
}

export function isOnDay({ from, to }: Period, day: string): boolean {
  return from <= day && (to === null || day <= to);
}

/** Who holds it on a day: the holder before the deputies, as they were given. */
export function holdersOn<Holder extends HolderPeriod>(
  holders: readonly Holder[],
  day: string,
): Holder[] {
  const held = holders.filter((holder) => isOnDay(holder, day));
  return [
    ...held.filter(({ role }) => role === 'main'),
    ...held.filter(({ role }) => role !== 'main'),
  ];
}

/** 岗位空缺: only a post can be vacant, and a deputy alone does not fill it. */
export function isVacant(
  { kind, isRetired }: { kind: PartyKind; isRetired: boolean },
  holders: readonly HolderPeriod[],
  day: string,
): boolean {
  return (
    kind === 'post' && !isRetired && !holdersOn(holders, day).some(({ role }) => role === 'main')
  );
}

/**
 * Those whom a new holder would be in the way of: a post has one holder a day, and nobody holds it twice at a time,
 * as deputy either. The database refuses the same (trigger holders_never_overlap).
 */
export function findOverlapping<Holder extends HolderPeriod>(
  holders: readonly Holder[],
  wanted: HolderPeriod,
): Holder[] {
  return holders.filter((held) => overlap(held, wanted) && excludeEachOther(held, wanted));
}

/** Those who ended on the day before an appointment, and for its reason: they go on where it is withdrawn. */
export function findEndedFor<Holder extends HolderPeriod & { endReason: string | null }>(
  holders: readonly Holder[],
  { role, from, reason }: Pick<HolderPeriod, 'role' | 'from'> & { reason: string },
): Holder[] {
  return holders.filter(
    (held) => held.role === role && held.to === dayBefore(from) && held.endReason === reason,
  );
}

/** An appointment can be withdrawn as long as nobody has held by it on a day that is over. */
export function isWithdrawable({ from }: Period, today: string): boolean {
  return from >= today;
}

function excludeEachOther(one: HolderPeriod, other: HolderPeriod): boolean {
  const areBothMain = one.role === 'main' && other.role === 'main';
  const areSamePerson =
    one.name === other.name || (one.userId !== null && one.userId === other.userId);
  return areBothMain || areSamePerson;
}

function overlap(one: Period, other: Period): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);
}
