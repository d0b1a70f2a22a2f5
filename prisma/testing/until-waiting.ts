import { expect } from 'vitest';
import type { Database } from '../src/database.ts';

/** Until so many sessions of the database wait for a lock of another. */
export function untilWaiting({ pool }: Database, count: number): Promise<void> {
  const waiting = `SELECT count(*)::int FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  const read = async () => (await pool.query(waiting)).rows;
  return expect.poll(read, { timeout: 5_000 }).toEqual([{ count }]);
}
