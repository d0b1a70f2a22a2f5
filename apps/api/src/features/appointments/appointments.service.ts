import type { Appoint, ChangeAppointment, Withdraw } from '@lianfang/contracts';
import {
  beijingDayOf,
  dayBefore,
  findEndedFor,
  findOverlapping,
  isWithdrawable,
} from '@lianfang/domain';
import {
  type Appointment,
  factOfRelief,
  factOfStay,
  factOfWithdrawal,
  factsOfAppointment,
} from '../../lib/appointment-acts.ts';
import {
  describeParty,
  type ExpectedParty,
  findManagedParty,
  type PartyFound,
  type SeenParty,
} from '../../lib/parties.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Asker } from '../../lib/reader.ts';
import type { AppointmentRepository, AppointmentsInChange } from './appointments.repository.ts';

type Expected = ExpectedParty & { holderId: string };

export function appointmentService(appointments: AppointmentRepository) {
  return {
    appoint: (asker: Asker, expected: ExpectedParty, wanted: Appoint): Promise<SeenParty> =>
      appointments.change(async (change) => {
        const { party } = await findManagedParty(change, asker, expected);
        if (party.isRetired) throw new ProblemError('party-retired');
        await refuseUser(change, party, wanted.userId);
        if (!(await change.claim(party))) throw await change.explainStale(party.id);
        const { replaces, ...holder } = wanted;
        const ended = replaces ? await endPredecessors(change, party, wanted) : [];
        const kept = party.appointments.filter((held) => !ended.includes(held));
        if (findOverlapping(kept, holder).length > 0) throw new ProblemError('holder-overlaps');
        await change.appoint(party.id, holder);
        for (const predecessor of ended) {
          const end = { to: dayBefore(holder.from), reason: holder.reason };
          await change.append(asker.actor, party, factOfRelief(predecessor, end));
        }
        const { name, role, from, to, reason } = holder;
        const after = { holder: name, role, from, to, reason };
        await change.append(asker.actor, party, { action: 'holder.appointed', after });
        return describeParty(await change.find(asker.reader.userId, party.id));
      }),

    change: (asker: Asker, expected: Expected, wanted: ChangeAppointment): Promise<SeenParty> =>
      appointments.change(async (change) => {
        const { party, holder } = await findAppointment(change, asker, expected);
        const next = overlay(holder, wanted);
        const facts = factsOfAppointment(holder, next, wanted.reason);
        if (facts.length === 0) {
          return describeParty(await change.find(asker.reader.userId, party.id));
        }
        const fault = { pointer: '#/to', text: 'beforeAppointment' } as const;
        if (next.to !== null && next.to < next.from) {
          throw new ProblemError('invalid-request', [fault]);
        }
        if (next.userId !== holder.userId) await refuseUser(change, party, next.userId);
        // Ended already, somebody else may have followed.
        refuseOverlap(party, next);
        if (!(await change.claim(party))) throw await change.explainStale(party.id);
        await change.write(next);
        for (const fact of facts) await change.append(asker.actor, party, fact);
        return describeParty(await change.find(asker.reader.userId, party.id));
      }),

    withdraw: (asker: Asker, expected: Expected, wanted: Withdraw): Promise<SeenParty> =>
      appointments.change(async (change) => {
        const { party, holder } = await findAppointment(change, asker, expected);
        if (!isWithdrawable(holder, beijingDayOf(new Date()))) {
          throw new ProblemError('appointment-begun');
        }
        const resumed = wanted.resumes ? findEndedFor(party.appointments, holder) : [];
        const left = party.appointments.filter(({ id }) => id !== holder.id);
        if (!(await change.claim(party))) throw await change.explainStale(party.id);
        await change.remove(holder.id);
        await change.append(asker.actor, party, factOfWithdrawal(holder, wanted.reason));
        for (const one of resumed) {
          const next = { ...one, to: null, endReason: null };
          refuseOverlap({ appointments: left }, next);
          await change.write(next);
          await change.append(asker.actor, party, factOfStay(one, wanted.reason));
        }
        return describeParty(await change.find(asker.reader.userId, party.id));
      }),
  };
}

async function findAppointment(
  change: AppointmentsInChange,
  asker: Asker,
  { holderId, ...expected }: Expected,
): Promise<{ party: PartyFound; holder: Appointment }> {
  const { party } = await findManagedParty(change, asker, expected);
  const holder = party.appointments.find(({ id }) => id === holderId);
  if (!holder) throw new ProblemError('holder-not-found');
  return { party, holder };
}

/** Why somebody ends goes with the end: until further notice there is neither. */
function overlay(
  holder: Appointment,
  { to, userId = holder.userId, reason }: ChangeAppointment,
): Appointment {
  return { ...holder, userId, ...(to !== undefined && { to, endReason: to && reason }) };
}

function refuseOverlap({ appointments }: Pick<PartyFound, 'appointments'>, next: Appointment) {
  const others = appointments.filter(({ id }) => id !== next.id);
  if (findOverlapping(others, next).length > 0) throw new ProblemError('holder-overlaps');
}

/** An account is named only where its owner has a role at the organisation or above it. */
async function refuseUser(
  change: AppointmentsInChange,
  { path }: PartyFound,
  userId: string | null,
): Promise<void> {
  const fault = { pointer: '#/userId', text: 'unknownUser' } as const;
  if (userId !== null && !(await change.isUser(userId, path))) {
    throw new ProblemError('foreign-reference', [fault]);
  }
}

/** Whoever holds it until further notice, and began earlier, ends on the day before. @returns them as they were */
async function endPredecessors(
  change: AppointmentsInChange,
  { appointments }: PartyFound,
  { role, from, reason }: Appoint,
): Promise<Appointment[]> {
  const open = appointments.filter(
    (held) => held.role === role && held.to === null && held.from < from,
  );
  for (const one of open) await change.write({ ...one, to: dayBefore(from), endReason: reason });
  return open;
}
