import { type Actor, appendEntry, type Database, initialsOf, type Transaction } from '@lianfang/db';
import type { HolderPeriod } from '@lianfang/domain';
import type { Appointment } from '../../lib/appointment-acts.ts';
import type { PartyFound, PartyHeld } from '../../lib/parties.ts';
import { FIND_PARTY } from '../../lib/parties-seen.ts';
import type { PartyFact } from '../../lib/party-acts.ts';
import { explainStale, LAST_CHANGE } from '../../lib/stale-parties.ts';
import { isUuid } from '../../lib/uuid.ts';

export type AppointmentRepository = ReturnType<typeof appointmentRepository>;
export type AppointmentsInChange = ReturnType<typeof appointmentsInChange>;

export function appointmentRepository({ prisma }: Database) {
  return {
    /** All of it happens, with its entries in the log, or nothing. */
    change: <Result>(work: (parties: AppointmentsInChange) => Promise<Result>): Promise<Result> =>
      prisma.$transaction((tx) => work(appointmentsInChange(tx))),
  };
}

function appointmentsInChange(tx: Transaction) {
  return {
    explainStale: async (partyId: string) =>
      explainStale(await tx.$queryRawUnsafe(LAST_CHANGE, partyId)),

    async find(readerId: string, partyId: string): Promise<PartyHeld | undefined> {
      if (!isUuid(partyId)) return undefined;
      const [row] = await tx.$queryRawUnsafe<PartyHeld[]>(FIND_PARTY, readerId, partyId);
      return row;
    },

    /** @returns false where somebody else wrote since that revision; then nothing is changed */
    async claim({ id, revision }: { id: string; revision: number }): Promise<boolean> {
      const { count } = await tx.responsibleParty.updateMany({
        where: { id, revision },
        data: { revision: { increment: 1 }, changedAt: new Date() },
      });
      return count === 1;
    },

    async isUser(userId: string, organizationIds: string[]): Promise<boolean> {
      if (!isUuid(userId)) return false;
      const grants = { some: { organizationId: { in: organizationIds } } };
      return (await tx.user.count({ where: { id: userId, disabledAt: null, grants } })) === 1;
    },

    async appoint(partyId: string, holder: HolderPeriod & { reason: string }): Promise<void> {
      const { from, to, ...facts } = holder;
      const days = { fromDay: new Date(from), toDay: to === null ? null : new Date(to) };
      await tx.partyHolder.create({
        data: { ...facts, ...days, partyId, initials: initialsOf(holder.name) },
      });
    },

    async write({ id, to, userId, endReason }: Appointment): Promise<void> {
      const toDay = to === null ? null : new Date(to);
      await tx.partyHolder.update({ where: { id }, data: { toDay, userId, endReason } });
    },

    async remove(id: string): Promise<void> {
      await tx.partyHolder.delete({ where: { id } });
    },

    append(
      actor: Actor,
      { id, name, organization }: Pick<PartyFound, 'id' | 'name' | 'organization'>,
      fact: PartyFact,
    ): Promise<void> {
      const object = { kind: 'party' as const, id, name };
      return appendEntry(tx, actor, { organizationId: organization.id, ...fact, object });
    },
  };
}
