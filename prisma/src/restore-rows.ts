import { z } from 'zod';
import type { Queryable } from './audit-chain.ts';
import { BackupError, type BackupHeader, readBackup } from './backup-file.ts';
import { listTables } from './backup-tables.ts';

const BATCH = { rows: 500, bytes: 1_000_000 };

const foreignKeysSchema = z.array(z.object({ table: z.string(), name: z.string() }));

/**
 * Puts the rows of a backup into the tables, as they were and in place of what migrating put there. Triggers of
 * ours are off, for they would number and chain anew; foreign keys are looked at when all rows are there, so that
 * the order of tables and of rows within a tree makes no difference.
 */
export async function loadRows(db: Queryable, file: string, header: BackupHeader): Promise<void> {
  const tables = await listTables(db);
  const given = header.tables.map(({ name }) => name).toSorted();
  if (given.join() !== tables.toSorted().join()) {
    throw new BackupError('The backup has other tables than its release · 备份的内容与其版本不符');
  }
  const foreignKeys = await listForeignKeys(db);
  for (const table of tables) await db.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const { table, name } of foreignKeys) {
    await db.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} DEFERRABLE INITIALLY DEFERRED`);
  }
  for (const table of tables) await db.query(`DELETE FROM ${table}`);
  await insertRows(db, file);
  await db.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const { table, name } of foreignKeys) {
    await db.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} NOT DEFERRABLE`);
  }
  for (const table of tables) await db.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

async function listForeignKeys(db: Queryable) {
  const { rows } = await db.query(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name FROM pg_constraint
     WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND NOT condeferrable`,
  );
  return foreignKeysSchema.parse(rows);
}

async function insertRows(db: Queryable, file: string): Promise<void> {
  let batch = { table: '', rows: [] as string[], bytes: 0 };
  for await (const part of readBackup(file)) {
    if ('header' in part) continue;
    if (
      part.table !== batch.table ||
      batch.rows.length === BATCH.rows ||
      batch.bytes > BATCH.bytes
    ) {
      await insertBatch(db, batch);
      batch = { table: part.table, rows: [], bytes: 0 };
    }
    batch.rows.push(part.row);
    batch.bytes += part.row.length;
  }
  await insertBatch(db, batch);
}

async function insertBatch(
  db: Queryable,
  { table, rows }: { table: string; rows: string[] },
): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [`[${rows.join()}]`],
  );
}
