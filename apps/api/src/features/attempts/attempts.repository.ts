import type { Database } from '@lianfang/db';
import { FORGOTTEN_AFTER, listLockSeconds } from '@lianfang/domain';
import { type Attempt, type Attempts, type Claim, TooManyAttempts } from '../../lib/attempts.ts';
import { CLAIM_ATTEMPT, FIND_LOCK } from './claim-attempt.sql.ts';

const SECONDS = { name: listLockSeconds('name'), address: listLockSeconds('address') };

export function attemptsRepository({ prisma, pool }: Database): Attempts {
  return {
    async claim(attempt) {
      const keys = keysOf(attempt);
      const { rows } = await pool.query<Claim['locksUntil']>(CLAIM_ATTEMPT, [
        keys.name,
        SECONDS.name,
        keys.address,
        SECONDS.address,
        FORGOTTEN_AFTER,
      ]);
      const [locksUntil] = rows;
      if (locksUntil) return { locksUntil };
      const found = await pool.query<{ seconds: number | null }>(FIND_LOCK, [Object.values(keys)]);
      // A lock may have ended between the two.
      throw new TooManyAttempts(found.rows[0]?.seconds ?? 1);
    },

    async forgive(attempt) {
      await prisma.loginFailure.deleteMany({
        where: { key: { in: Object.values(keysOf(attempt)) } },
      });
    },
  };
}

function keysOf({ username, address }: Attempt) {
  return { name: `name:${username}`, address: `address:${address}` };
}
