import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { z } from 'zod';
import { type Actor, appendEntry } from './audit.ts';
import type { Queryable } from './audit-chain.ts';
import { BackupError, writeLines } from './backup-file.ts';
import { countRows, listMigrations, listTables } from './backup-tables.ts';
import { withClient } from './client.ts';
import { openDatabase } from './database.ts';

const ROWS_A_FETCH = 500;
const fetchedSchema = z.array(z.object({ row: z.string() }));

export interface BackupFacts {
  tables: number;
  rows: number;
}

/**
 * Writes everything that a database holds, as of one moment, into one file; then says so in the log. The file
 * has its name only once it is whole.
 * @throws {BackupError} when there is a file of that name already
 */
export async function makeBackup(url: string, file: string, actor: Actor): Promise<BackupFacts> {
  const { hasLog, ...facts } = await withSnapshot(url, (client) => writeFile(client, file));
  // A database of a release without a log can be backed up too, before it is brought to this one.
  if (hasLog) await logBackup(url, actor, { file: basename(file), ...facts });
  return facts;
}

async function logBackup(url: string, actor: Actor, after: Record<string, unknown>) {
  const db = openDatabase(url);
  try {
    await db.prisma.$transaction((tx) =>
      appendEntry(tx, actor, { action: 'backup.made', object: { kind: 'installation' }, after }),
    );
  } finally {
    await db.close();
  }
}

function withSnapshot<Result>(
  url: string,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  return withClient(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query("SET LOCAL TIME ZONE 'UTC'");
    const result = await use(client);
    await client.query('COMMIT');
    return result;
  });
}

async function writeFile(client: Client, file: string) {
  const names = await listTables(client);
  const tables: { name: string; rows: number }[] = [];
  for (const name of names) tables.push({ name, rows: await countRows(client, name) });
  const migrations = await listMigrations(client);
  const header = { at: new Date().toISOString(), migrations, tables };
  await writeWhole(file, writeLines(header, readRows(client, names)));
  return {
    hasLog: names.includes('audit_entries'),
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  };
}

async function* readRows(client: Queryable, tables: string[]): AsyncGenerator<string> {
  for (const table of tables) {
    await client.query(
      `DECLARE table_rows NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${table} t`,
    );
    for (;;) {
      const { rows } = await client.query(`FETCH ${ROWS_A_FETCH} FROM table_rows`);
      if (rows.length === 0) break;
      for (const { row } of fetchedSchema.parse(rows)) yield row;
    }
    await client.query('CLOSE table_rows');
  }
}

/** Account names and hashes of passwords are in it: readable by the owner alone. */
async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<void> {
  const unfinished = `${file}.part`;
  const name = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new BackupError(`${file} exists already · 文件已存在`);
    throw error;
  });
  await name.close();
  try {
    const target = createWriteStream(unfinished, { mode: 0o600, flush: true });
    await pipeline(Readable.from(lines), createGzip(), target);
    await rename(unfinished, file);
  } catch (error) {
    await Promise.all([unfinished, file].map((path) => rm(path, { force: true })));
    throw error;
  }
}
