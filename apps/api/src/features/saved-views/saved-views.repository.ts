import type { SavedView } from '@lianfang/contracts';
import {
  type Actor,
  type AuditFact,
  appendEntry,
  type Database,
  type Transaction,
} from '@lianfang/db';
import { isUuid } from '../../lib/uuid.ts';
import {
  COUNT_VIEWS,
  FIND_SHARED_PLACE,
  FIND_VIEW,
  LIST_VIEWS,
  LOCK_OWNER,
} from './saved-views.sql.ts';

/** A view as this reader sees it, and what they may not be told. */
export interface SeenView extends SavedView {
  organizationId: string | null;
}

/** What is written of a view. */
export type ViewFacts = Pick<SeenView, 'name' | 'query' | 'organizationId'>;

export type SavedViewRepository = ReturnType<typeof savedViewRepository>;
export type ViewsInChange = ReturnType<typeof viewsInChange>;

export function savedViewRepository({ pool, prisma }: Database) {
  return {
    async list(readerId: string): Promise<SeenView[]> {
      return (await pool.query<SeenView>(LIST_VIEWS, [readerId])).rows;
    },

    /** All of it happens, with its entries in the log, or nothing. */
    change<Result>(work: (views: ViewsInChange) => Promise<Result>): Promise<Result> {
      return prisma.$transaction((tx) => work(viewsInChange(tx)));
    },
  };
}

function viewsInChange(tx: Transaction) {
  return {
    async find(readerId: string, id: string): Promise<SeenView | undefined> {
      if (!isUuid(id)) return undefined;
      const [row] = await tx.$queryRawUnsafe<SeenView[]>(FIND_VIEW, readerId, id);
      return row;
    },

    async count(readerId: string): Promise<number> {
      await tx.$queryRawUnsafe(LOCK_OWNER, readerId);
      const [row] = await tx.$queryRawUnsafe<{ count: number }[]>(COUNT_VIEWS, readerId);
      return row?.count ?? 0;
    },

    async mayShareWith(readerId: string, organizationId: string): Promise<boolean> {
      if (!isUuid(organizationId)) return false;
      const rows = await tx.$queryRawUnsafe<unknown[]>(FIND_SHARED_PLACE, readerId, organizationId);
      return rows.length > 0;
    },

    async create(ownerId: string, facts: ViewFacts): Promise<string> {
      const data = { ownerId, ...facts };
      return (await tx.savedView.create({ data, select: { id: true } })).id;
    },

    async write(id: string, { name, query, organizationId }: ViewFacts): Promise<void> {
      const data = { name, query, organizationId, revision: { increment: 1 } };
      await tx.savedView.update({ where: { id }, data });
    },

    async remove(id: string): Promise<void> {
      await tx.savedView.delete({ where: { id } });
    },

    append(actor: Actor, view: { id: string; name: string }, fact: Omit<AuditFact, 'object'>) {
      return appendEntry(tx, actor, {
        ...fact,
        object: { kind: 'view', id: view.id, name: view.name },
      });
    },
  };
}
