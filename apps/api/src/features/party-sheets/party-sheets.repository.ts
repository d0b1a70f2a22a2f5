import type { ExportPartiesQuery } from '@lianfang/contracts';
import { type Actor, appendEntry, type Database, initialsOf, type Transaction } from '@lianfang/db';
import type { KnownParty, PartyPlace, PartyStep } from '@lianfang/domain';
import { oneAtATime } from '../../lib/one-at-a-time.ts';
import { matchParties } from '../../lib/parties-matched.ts';
import type { PartyFact } from '../../lib/party-acts.ts';
import { onceMoreIfNameTaken } from '../../lib/party-names.ts';
import { type ExportedParty, exportParties } from './export-parties.sql.ts';
import {
  CREATE_PARTIES,
  FREE_NAMES,
  HOLD_ASSIGNING,
  HOLD_PARTIES,
  HOLD_PLACES,
  KEEP_FORMER_NAMES,
  LIST_ANSWERING,
  LIST_KNOWN,
  LIST_PLACES,
  LIST_WITH_MEMBERS,
  LOG_FACTS,
  WRITE_PARTIES,
} from './import-parties.sql.ts';

/** An entry of the log to be. */
export interface StepFact extends PartyFact {
  step: PartyStep;
}

export type SheetRepository = ReturnType<typeof sheetRepository>;
export type SheetInChange = ReturnType<typeof sheetInChange>;

export function sheetRepository({ pool, prisma }: Database) {
  const inTurn = oneAtATime();
  return {
    async list(readerId: string, query: ExportPartiesQuery): Promise<ExportedParty[]> {
      const filter = matchParties(readerId, query);
      return filter
        ? (await pool.query<ExportedParty>(exportParties(query.sort), filter)).rows
        : [];
    },

    async logExport(actor: Actor, facts: Record<string, unknown>): Promise<void> {
      await prisma.$transaction((tx) =>
        appendEntry(tx, actor, {
          action: 'party.exported',
          object: { kind: 'party' },
          personId: actor.id,
          after: facts,
        }),
      );
    },

    /**
     * All of it happens, with its entries in the log, or nothing; one after another, so that none waits in a circle.
     * Where somebody took a name by hand meanwhile it is done once more, and sees that.
     */
    async change<Result>(work: (sheet: SheetInChange) => Promise<Result>): Promise<Result> {
      const attempt = () =>
        prisma.$transaction(
          async (tx) => {
            await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('party_sheets'), 0)`;
            return work(sheetInChange(tx));
          },
          // Ten thousand changes took 25 s on a busy machine.
          { timeout: 120_000 },
        );
      return inTurn(() => onceMoreIfNameTaken(attempt));
    },
  };
}

function sheetInChange(tx: Transaction) {
  const listIds = async (statement: string, ids: readonly string[]): Promise<Set<string>> => {
    const rows = await tx.$queryRawUnsafe<{ id: string }[]>(statement, ids);
    return new Set(rows.map(({ id }) => id));
  };
  return {
    listPlaces: (readerId: string) => tx.$queryRawUnsafe<PartyPlace[]>(LIST_PLACES, readerId),

    listKnown: (readerId: string, ids: readonly string[], places: readonly string[]) =>
      tx.$queryRawUnsafe<KnownParty[]>(LIST_KNOWN, readerId, ids, places),

    /** @returns the revisions of those that nobody is changing now */
    async hold(ids: readonly string[]): Promise<Map<string, number>> {
      const rows = await tx.$queryRawUnsafe<Pick<KnownParty, 'id' | 'revision'>[]>(
        HOLD_PARTIES,
        ids,
      );
      return new Map(rows.map(({ id, revision }) => [id, revision]));
    },

    holdPlaces: (ids: readonly string[]) => listIds(HOLD_PLACES, ids),

    async holdAssigning(ids: readonly string[]): Promise<void> {
      await tx.$queryRawUnsafe(HOLD_ASSIGNING, ids);
    },

    listAnswering: (ids: readonly string[]) => listIds(LIST_ANSWERING, ids),

    /** @param others that the sheet speaks of, and has been asked about */
    async listWithMembers(ids: readonly string[], others: readonly string[]): Promise<Set<string>> {
      const rows = await tx.$queryRawUnsafe<{ id: string }[]>(LIST_WITH_MEMBERS, ids, others);
      return new Set(rows.map(({ id }) => id));
    },

    async write(steps: readonly PartyStep[]): Promise<void> {
      const created = steps.filter(({ old }) => old === null);
      const changed = steps.filter(({ old }) => old !== null);
      const renamed = changed.filter(({ old, next }) => old?.name !== next.name);
      await tx.$executeRawUnsafe(
        FREE_NAMES,
        renamed.map(({ id }) => id),
      );
      // Those that are changed may lie in sections that are created.
      await tx.$executeRawUnsafe(CREATE_PARTIES, toGiven(created));
      await tx.$executeRawUnsafe(WRITE_PARTIES, toGiven(changed));
      await tx.$executeRawUnsafe(KEEP_FORMER_NAMES, toGiven(renamed));
    },

    async append({ id, name, address, requestId }: Actor, facts: readonly StepFact[]) {
      const told = facts.map(({ step, action, before, after }, place) => ({
        place,
        action,
        id: step.id,
        name: step.next.name,
        organizationId: step.place.id,
        before: before ? JSON.stringify(before) : null,
        after: after ? JSON.stringify(after) : null,
      }));
      await tx.$executeRawUnsafe(LOG_FACTS, JSON.stringify(told), id, name, address, requestId);
    },
  };
}

function toGiven(steps: readonly PartyStep[]): string {
  const given = steps.map(({ id, place, old, next }) => ({
    ...next,
    id,
    organizationId: place.id,
    initials: initialsOf(next.name),
    formerName: old && old.name !== next.name ? old.name : null,
  }));
  return JSON.stringify(given);
}
