import type { Role, Separation } from '@lianfang/contracts';
import {
  type Actor,
  type AuditFact,
  appendEntry,
  type Database,
  type Transaction,
} from '@lianfang/db';
import { FIND_STATE, READ_SEPARATION } from './read-separation.sql.ts';

export interface SeparationState {
  isOn: boolean;
  proposedBy: string | null;
  hasCollisions: boolean;
  /** The administrator's roles that whoever proposed to end it has now; none once they have left. */
  proposerRoles: Role[];
  ownRoles: Role[];
}

export type SeparationRepository = ReturnType<typeof separationRepository>;

export function separationRepository({ pool, prisma }: Database) {
  return {
    async read(readerId: string): Promise<Separation> {
      return (await pool.query(READ_SEPARATION, [readerId])).rows[0];
    },

    /** All of it happens, with its entry in the log, or nothing. */
    change<Result>(work: (change: SeparationInChange) => Promise<Result>): Promise<Result> {
      return prisma.$transaction((tx) => work(separationInChange(tx)));
    },
  };
}

export type SeparationInChange = ReturnType<typeof separationInChange>;

function separationInChange(tx: Transaction) {
  return {
    /** One change at a time, and none of anybody's roles meanwhile. */
    async lock(readerId: string): Promise<SeparationState> {
      await tx.$executeRaw`SELECT id FROM installation WHERE id = 1 FOR UPDATE`;
      const [state] = await tx.$queryRawUnsafe<SeparationState[]>(FIND_STATE, readerId);
      return state as SeparationState;
    },

    async write(isOn: boolean, proposedBy: string | null): Promise<void> {
      await tx.installation.update({
        where: { id: 1 },
        data: {
          separatesDuties: isOn,
          separationOffProposedBy: proposedBy,
          separationOffProposedAt: proposedBy && new Date(),
          revision: { increment: 1 },
        },
      });
    },

    /** @returns how many there were */
    async endAdministratorLinks(): Promise<number> {
      const user = { grants: { some: { organizationId: null } } };
      return (await tx.invitation.deleteMany({ where: { usedAt: null, user } })).count;
    },

    append(actor: Actor, fact: Omit<AuditFact, 'object'>): Promise<void> {
      return appendEntry(tx, actor, { ...fact, object: { kind: 'installation' } });
    },
  };
}
