import { z } from 'zod';
import type { Queryable } from './audit-chain.ts';

/**
 * Sessions and half-done sign-ons end with the database; Prisma's bookkeeping is made by migrating, and the register
 * from the versions that were published.
 */
const LEFT_OUT = [
  '_prisma_migrations',
  'sessions',
  'verifications',
  'register_rows',
  'register_counts',
  'register_sums',
];

const namesSchema = z.array(z.object({ name: z.string() }));
const countsSchema = z.tuple([z.object({ rows: z.number() })]);
const migrationsSchema = z.array(z.object({ name: z.string(), checksum: z.string() }));

/** The tables whose rows make up a backup, quoted as SQL wants them. */
export async function listTables(db: Queryable): Promise<string[]> {
  const { rows } = await db.query(
    `SELECT quote_ident(relname) AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname <> ALL ($1::text[])
     ORDER BY relname`,
    [LEFT_OUT],
  );
  return namesSchema.parse(rows).map(({ name }) => name);
}

export async function countRows(db: Queryable, table: string): Promise<number> {
  const { rows } = await db.query(`SELECT count(*)::float8 AS rows FROM ${table}`);
  return countsSchema.parse(rows)[0].rows;
}

/** Which migrations a database has, oldest first; none where there is no bookkeeping yet. */
export async function listMigrations(db: Queryable) {
  const { rows: found } = await db.query(
    "SELECT 1 FROM pg_class WHERE oid = to_regclass('_prisma_migrations')",
  );
  if (found.length === 0) return [];
  const { rows } = await db.query(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return migrationsSchema.parse(rows);
}
