import type { Database } from '@lianfang/db';

export function healthRepository({ pool }: Database) {
  return {
    /** @throws when the database does not answer */
    async reachDatabase(): Promise<void> {
      await pool.query('SELECT 1');
    },
  };
}
