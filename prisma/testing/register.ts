import type { Database } from '../src/database.ts';
import { fillRegister } from '../src/register.ts';

/** Everything that is registered; sums without the parts they stand in. */
export async function readRegister({ pool }: Database) {
  const read = async (sql: string) => (await pool.query(sql)).rows;
  return {
    rows: await read('SELECT * FROM register_rows ORDER BY version_id, risk_key'),
    counts: await read('SELECT * FROM register_counts ORDER BY version_id, level'),
    sums: await read(`
      SELECT organization_id, visibility, category, level, side, key, sum(rows)::int AS rows, sum(own_rows)::int AS own_rows
      FROM register_sums GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(rows) <> 0 OR sum(own_rows) <> 0
      ORDER BY 1, 2, 3, 4, 5, 6`),
  };
}

export async function emptyRegister({ pool }: Database): Promise<void> {
  await pool.query('DELETE FROM register_rows');
  await pool.query('DELETE FROM register_counts');
}

export async function readRegisterMadeAnew(db: Database) {
  await emptyRegister(db);
  await fillRegister(db);
  return readRegister(db);
}
