import rateLimit from '@fastify/rate-limit';
import { type Actor, appendEntry, type Database } from '@lianfang/db';
import { FORGOTTEN_AFTER, listLockSeconds } from '@lianfang/domain';
import {
  type Attempt,
  type Attempts,
  type Claim,
  factsOfLocks,
  TooManyAttempts,
} from '../../lib/attempts.ts';
import type { Reader } from '../../lib/reader.ts';
import { CLAIM_ATTEMPT, FIND_LOCK, FORGET_ATTEMPTS, FORGIVE_ATTEMPT } from './claim-attempt.sql.ts';
import { FIND_READER } from './find-reader.sql.ts';

export interface SessionLimits {
  /** Without any request for this long a session ends (等保: 会话超时). */
  idleMinutes: number;
}

/** What an account logs in with; the hash is null where it may not, or not by password. */
export interface Credentials {
  userId: string;
  username: string;
  hash: string | null;
}

export interface Refusal {
  credentials: Credentials | null;
  reason: 'wrong-credentials' | 'locked';
  locksUntil?: Claim['locksUntil'];
}

const FIND_CREDENTIALS = `
  SELECT u.id AS "userId", u.username, CASE WHEN u.disabled_at IS NULL THEN a.password END AS hash
  FROM users u LEFT JOIN accounts a ON a.user_id = u.id AND a.provider_id = 'credential'
  WHERE u.username = $1`;

/** Waits for a change of either row that has begun, and sees what became of it. */
const HOLDS_STILL = `
  SELECT a.password FROM users u JOIN accounts a ON a.user_id = u.id AND a.provider_id = 'credential'
  WHERE u.id = $1 AND u.disabled_at IS NULL
  FOR SHARE OF u, a`;

const CLEAR_ENDED = `
  DELETE FROM sessions
  WHERE user_id = $1 AND (expires_at <= now() OR updated_at <= now() - make_interval(mins => $2))`;

export type SessionRepository = ReturnType<typeof sessionRepository>;

export function sessionRepository({ prisma, pool, ask }: Database, { idleMinutes }: SessionLimits) {
  return {
    /** Whose session a token is, and what they may do now; null where it has ended. */
    async findReader(token: string): Promise<Reader | null> {
      const [row] = await ask<Reader & { isDue: boolean }>(FIND_READER, [token, idleMinutes]);
      if (!row) return null;
      const { isDue, ...reader } = row;
      // Once a minute is enough for a limit in minutes, and spares a write at every request.
      if (isDue)
        await pool.query('UPDATE sessions SET updated_at = now() WHERE token = $1', [token]);
      return reader;
    },

    async findCredentials(username: string): Promise<Credentials | null> {
      const { rows } = await pool.query<Credentials>(FIND_CREDENTIALS, [username]);
      return rows[0] ?? null;
    },

    /** Whether that is still how one logs in: it may have changed since it was read. */
    async holdsStill({ userId, hash }: Credentials): Promise<boolean> {
      const { rows } = await pool.query<{ password: string | null }>(HOLDS_STILL, [userId]);
      return rows[0]?.password === hash;
    },

    /** A name that is nobody's is not kept: people type their password there. */
    async logRefusal(actor: Actor, { credentials, reason, locksUntil }: Refusal): Promise<void> {
      const { userId = null, username = null } = credentials ?? {};
      const about = {
        object: { kind: 'user', id: userId, name: username },
        personId: userId,
      } as const;
      const locks = locksUntil ? factsOfLocks(locksUntil, { about, from: actor.address }) : [];
      await prisma.$transaction(async (tx) => {
        const after = { reason };
        await appendEntry(tx, actor, {
          action: 'session.refused',
          ...about,
          after,
          result: 'refused',
        });
        for (const fact of locks) await appendEntry(tx, actor, fact);
      });
    },

    /** Takes away what has ended by itself. */
    async clear(userId: string): Promise<void> {
      await pool.query(CLEAR_ENDED, [userId, idleMinutes]);
    },

    /** By its id, or by its token. */
    async end(session: { id: string } | { token: string }, actor: Actor): Promise<void> {
      const { id, token } = { id: null, token: null, ...session };
      await prisma.$transaction(async (tx) => {
        const [ended] = await tx.$queryRaw<{ id: string; username: string }[]>`
          DELETE FROM sessions s USING users u
          WHERE u.id = s.user_id AND (s.id = ${id}::uuid OR s.token = ${token})
          RETURNING u.id, u.username`;
        if (!ended) return;
        const object = { kind: 'user', id: ended.id, name: ended.username } as const;
        await appendEntry(tx, actor, {
          action: 'session.ended',
          object,
          personId: ended.id,
          after: { sessions: 1 },
        });
      });
    },
  };
}

const { normalizeIP } = rateLimit;

const SECONDS = { name: listLockSeconds('name'), address: listLockSeconds('address') };

export function attemptsRepository({ pool }: Database): Attempts {
  return {
    async claim(attempt) {
      const keys = keysOf(attempt);
      const { rows } = await pool.query<Claim['locksUntil']>(CLAIM_ATTEMPT, [
        keys.name,
        SECONDS.name,
        keys.address,
        SECONDS.address,
        FORGOTTEN_AFTER,
        keys.both,
      ]);
      const [locksUntil] = rows;
      if (locksUntil) return { locksUntil };
      const found = await pool.query<{ seconds: number | null }>(FIND_LOCK, [
        [keys.name, keys.address],
      ]);
      // A lock may have ended between the two.
      throw new TooManyAttempts(found.rows[0]?.seconds ?? 1);
    },

    async forgive(attempt, { locksUntil }) {
      const { name, address, both } = keysOf(attempt);
      await pool.query(FORGIVE_ATTEMPT, [name, address, both, locksUntil.address]);
      await pool.query(FORGET_ATTEMPTS, [FORGOTTEN_AFTER]);
    },
  };
}

/** An IPv6 network of 64 bits is one address, as it is for the limits of requests. */
function keysOf({ username, address }: Attempt) {
  const from = normalizeIP(address);
  return {
    name: `name:${username}`,
    address: `address:${from}`,
    both: `name@address:${username}@${from}`,
  };
}
