import type {
  AuditEntry,
  AuditHead,
  ExportAuditQuery,
  ListAuditQuery,
  Page,
} from '@lianfang/contracts';
import { type Actor, appendEntry, type Database } from '@lianfang/db';
import { type InLog, readFacts } from '../../lib/log-facts.ts';
import { isUuid } from '../../lib/uuid.ts';
import { COUNT_ENTRIES, LIST_ENTRIES, READ_HEAD, READ_OLDER_ENTRIES } from './find-entries.sql.ts';

/** An entry as the database tells it: facts are the text that its hash covers. */
type EntryRow = InLog<AuditEntry>;

export interface RefusedAccess {
  actor: Actor;
  /** Method and pattern, such as `GET /api/v1/charts/:chartId`. */
  route: string;
  id: string | null;
  code: string;
}

const ENTRIES_A_PAGE = 1_000;

export type AuditRepository = ReturnType<typeof auditRepository>;

export function auditRepository({ pool, prisma }: Database) {
  return {
    async list(query: ListAuditQuery, readerId: string): Promise<Page<AuditEntry>> {
      const { page, pageSize } = query;
      const matching = toParameters(query, readerId);
      if (!matching) return { items: [], total: 0, page, pageSize };
      const { rows } = await pool.query(LIST_ENTRIES, [
        ...matching,
        pageSize,
        (page - 1) * pageSize,
      ]);
      const { items, total } = rows[0];
      return { items: items.map(readFacts), total, page, pageSize };
    },

    async readHead(): Promise<AuditHead> {
      const { rows } = await pool.query<AuditHead>(READ_HEAD);
      return rows[0] as AuditHead;
    },

    async count(query: ExportAuditQuery, readerId: string) {
      const matching = toParameters(query, readerId);
      if (!matching) return { newest: 0, total: 0 };
      const { rows } = await pool.query<{ newest: number; total: number }>(COUNT_ENTRIES, matching);
      return rows[0] as { newest: number; total: number };
    },

    /** Newest first, page by page as they are taken; rights are asked for anew with each page. */
    async *stream(query: ExportAuditQuery, readerId: string, newest: number) {
      const matching = toParameters(query, readerId);
      let olderThan: number | undefined = matching && newest + 1;
      while (olderThan !== undefined) {
        const { rows }: { rows: { entry: EntryRow }[] } = await pool.query(READ_OLDER_ENTRIES, [
          ...(matching ?? []),
          ENTRIES_A_PAGE,
          olderThan,
        ]);
        for (const { entry } of rows) yield readFacts(entry);
        olderThan = rows.length === ENTRIES_A_PAGE ? rows.at(-1)?.entry.sequence : undefined;
      }
    },

    async logExport(actor: Actor, filter: Record<string, unknown>, count: number): Promise<void> {
      await prisma.$transaction((tx) =>
        appendEntry(tx, actor, {
          action: 'audit.exported',
          object: { kind: 'audit' },
          after: { filter, count },
        }),
      );
    },

    async logRefusal({ actor, route, id, code }: RefusedAccess): Promise<void> {
      await prisma.$transaction((tx) =>
        appendEntry(tx, actor, {
          action: 'access.refused',
          object: { kind: 'route', id: id !== null && isUuid(id) ? id : null, name: route },
          personId: actor.id,
          after: { code, id },
          result: 'refused',
        }),
      );
    },
  };
}

/** @returns undefined where nothing can match: an actor's id that cannot be one of ours */
function toParameters(query: ExportAuditQuery, readerId: string): unknown[] | undefined {
  const { q, actorId = null, objectKind, objectId = null, action, result, from, to } = query;
  if (actorId !== null && !isUuid(actorId)) return undefined;
  return [
    readerId,
    q.trim().toLowerCase(),
    actorId,
    objectKind,
    objectId,
    action,
    result,
    toMilliseconds(from),
    toMilliseconds(to),
  ];
}

/** As a number, since PostgreSQL refuses offsets beyond 16 hours and the year 0, which are valid here. */
function toMilliseconds(time: string | undefined): number | null {
  return time === undefined ? null : Date.parse(time);
}
