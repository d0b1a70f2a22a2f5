import { type Actor, appendEntry } from './audit.ts';
import type { Database } from './database.ts';

/** Why nothing was removed, in a sentence for the administrator. */
export class PruningError extends Error {}

export interface Pruned {
  removed: number;
  /** The newest entry that was removed: where the chain begins now. */
  anchor: number;
}

/** 网络安全法 第二十一条. The database refuses too. */
const TOO_YOUNG =
  'Entries are kept for at least six months; choose an earlier day · 日志至少保存六个月，请选择更早的日期';

/**
 * Removes the oldest entries, up to the first that is not before a day, and leaves an anchor that says where they
 * ended, and an entry that says so.
 * @throws {PruningError}
 */
export async function pruneEntries(
  { prisma }: Database,
  before: Date,
  actor: Actor,
): Promise<Pruned> {
  return prisma.$transaction(
    async (tx) => {
      const [{ isOld }] = await tx.$queryRaw<[{ isOld: boolean }]>`
        SELECT ${before}::timestamptz <= now() - interval '6 months' AS "isOld"`;
      if (!isOld) throw new PruningError(TOO_YOUNG);
      // The oldest part ends where the first entry to be kept stands, also if a clock once went back.
      const anchored = await tx.$queryRaw<{ sequence: number }[]>`
        INSERT INTO audit_anchors (sequence, hash)
        SELECT sequence, hash FROM audit_entries
        WHERE sequence < coalesce((SELECT min(sequence) FROM audit_entries WHERE at >= ${before}::timestamptz),
          (SELECT sequence + 1 FROM audit_head))
        ORDER BY sequence DESC LIMIT 1
        RETURNING sequence::float8 AS sequence`;
      const [anchor] = anchored;
      if (!anchor) return { removed: 0, anchor: 0 };
      const removed = await tx.$executeRaw`
        DELETE FROM audit_entries WHERE sequence <= ${anchor.sequence}::bigint`;
      await appendEntry(tx, actor, {
        action: 'audit.pruned',
        object: { kind: 'audit' },
        after: { before: before.toISOString(), removed, newestRemoved: anchor.sequence },
      });
      return { removed, anchor: anchor.sequence };
    },
    { timeout: 600_000, maxWait: 60_000 },
  );
}
