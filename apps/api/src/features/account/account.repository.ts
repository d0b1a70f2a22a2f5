import type { OwnSession } from '@lianfang/contracts';
import { type Actor, appendEntry, type Database } from '@lianfang/db';
import { type Claim, factsOfLocks } from '../../lib/attempts.ts';
import type { Reader } from '../../lib/reader.ts';

export type AccountRepository = ReturnType<typeof accountRepository>;

/** What somebody does with their own account. */
export function accountRepository(
  { prisma, pool }: Database,
  { idleMinutes }: { idleMinutes: number },
) {
  return {
    async findPassword(userId: string) {
      const { rows } = await pool.query(FIND_PASSWORD, [userId]);
      return rows[0] as { hash: string | null; rules: 'complex' | 'plain' };
    },

    /** Whoever learnt the old password is logged out with it; the one who changed it stays. */
    async changePassword(reader: Reader, actor: Actor, hash: string): Promise<void> {
      await prisma.$transaction(async (tx) => {
        await tx.account.updateMany({
          where: { userId: reader.userId, providerId: 'credential' },
          data: { password: hash },
        });
        const { count } = await tx.session.deleteMany({
          where: { userId: reader.userId, id: { not: reader.sessionId } },
        });
        const after = { sessionsEnded: count };
        await appendEntry(tx, actor, {
          action: 'password.changed',
          ...themselves(reader),
          after,
        });
      });
    },

    /** With the locks that it made; none where it was locked already. */
    async logRefusedPassword(reader: Reader, actor: Actor, claim?: Claim): Promise<void> {
      const about = themselves(reader);
      const refused = { action: 'password.refused', ...about, result: 'refused' } as const;
      const locks = claim ? factsOfLocks(claim.locksUntil, { about, from: actor.address }) : [];
      await prisma.$transaction(async (tx) => {
        for (const fact of [refused, ...locks]) await appendEntry(tx, actor, fact);
      });
    },

    async listSessions({ userId, sessionId }: Reader): Promise<OwnSession[]> {
      const { rows } = await pool.query(LIST_SESSIONS, [userId, idleMinutes, sessionId]);
      return rows.map((row) => ({
        ...row,
        startedAt: row.startedAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
      }));
    },

    /** @returns whether it was one of their own; without an id, all of theirs */
    async endSessions(reader: Reader, actor: Actor, id?: string): Promise<boolean> {
      return prisma.$transaction(async (tx) => {
        const { count } = await tx.session.deleteMany({
          where: { userId: reader.userId, ...(id !== undefined && { id }) },
        });
        if (count === 0) return false;
        const after = { sessions: count };
        await appendEntry(tx, actor, {
          action: 'session.ended',
          ...themselves(reader),
          after,
        });
        return true;
      });
    },
  };
}

const FIND_PASSWORD = `
  SELECT password_rules_of($1) AS rules,
    (SELECT password FROM accounts WHERE user_id = $1 AND provider_id = 'credential') AS hash`;

const LIST_SESSIONS = `
  SELECT id, created_at AS "startedAt", updated_at AS "lastSeenAt", nullif(ip_address, '') AS address,
    nullif(user_agent, '') AS "userAgent", id = $3 AS "isCurrent"
  FROM sessions
  WHERE user_id = $1 AND expires_at > now() AND updated_at > now() - make_interval(mins => $2)
  ORDER BY updated_at DESC, id`;

function themselves({ userId, username }: Reader) {
  return { object: { kind: 'user', id: userId, name: username }, personId: userId } as const;
}
