import type { Appoint, Relieve } from '@lianfang/contracts';
import { dayBefore, findOverlapping } from '@lianfang/domain';
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

type Appointment = PartyFound['appointments'][number];

export function appointmentService(appointments: AppointmentRepository) {
  return {
    appoint: (asker: Asker, expected: ExpectedParty, wanted: Appoint): Promise<SeenParty> =>
      appointments.change(async (change) => {
        const { party } = await findManagedParty(change, asker, expected);
        if (party.isRetired) throw new ProblemError('party-retired');
        await refuseUser(change, party, wanted);
        if (!(await change.claim(party))) throw new ProblemError('stale');
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

    relieve: (
      asker: Asker,
      { holderId, ...expected }: ExpectedParty & { holderId: string },
      { to, reason }: Relieve,
    ): Promise<SeenParty> =>
      appointments.change(async (change) => {
        const { party } = await findManagedParty(change, asker, expected);
        const holder = party.appointments.find(({ id }) => id === holderId);
        if (!holder) throw new ProblemError('holder-not-found');
        const fault = { pointer: '#/to', text: 'beforeAppointment' } as const;
        if (to < holder.from) throw new ProblemError('invalid-request', [fault]);
        const kept = party.appointments.filter(({ id }) => id !== holderId);
        // Ended already, somebody else may have followed.
        if (findOverlapping(kept, { ...holder, to }).length > 0) {
          throw new ProblemError('holder-overlaps');
        }
        if (!(await change.claim(party))) throw new ProblemError('stale');
        await change.endHolder(holderId, to, reason);
        await change.append(asker.actor, party, factOfRelief(holder, { to, reason }));
        return describeParty(await change.find(asker.reader.userId, party.id));
      }),
  };
}

/** An account is named only where its owner has a role at the organisation or above it. */
async function refuseUser(
  change: AppointmentsInChange,
  { path }: PartyFound,
  { userId }: Appoint,
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
  for (const { id } of open) await change.endHolder(id, dayBefore(from), reason);
  return open;
}

function factOfRelief({ name, role, from, to }: Appointment, end: Relieve) {
  return {
    action: 'holder.relieved' as const,
    before: { holder: name, role, from, to },
    after: { holder: name, ...end },
  };
}
