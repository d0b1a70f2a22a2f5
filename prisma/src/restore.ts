import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Client } from 'pg';
import { type Actor, appendEntry } from './audit.ts';
import { type Queryable, verifyChain } from './audit-chain.ts';
import { BackupError, type BackupHeader, newerRelease, readBackup } from './backup-file.ts';
import { countRows, listMigrations, listTables } from './backup-tables.ts';
import { withClient } from './client.ts';
import { openDatabase } from './database.ts';
import { migrate } from './migrations.ts';
import { fillRegister } from './register.ts';
import { loadRows } from './restore-rows.ts';
import { readMigrations } from './schema-files.ts';

const NOT_EMPTY =
  'The database is not empty; a backup is restored into a new one · 数据库不为空，备份只能恢复到新的数据库';

/** Tables in which a database that was never started has no row. */
const CONTENT = ['organizations', 'users', 'audit_entries'];

/**
 * Looks at a whole backup without touching anything.
 * @throws {BackupError} when it is damaged, cut off, of a newer release or none of ours
 */
export async function checkBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  for await (const part of readBackup(file)) if ('header' in part) header = part.header;
  if (!header) throw new BackupError('The backup has no header · 备份缺少文件头');
  await checkMigrations(header);
  return header;
}

async function checkMigrations({ migrations }: BackupHeader): Promise<void> {
  const { migrationDirectories } = await readMigrations();
  const ours = migrationDirectories.map(({ path, migrationFile: { content } }) => ({
    name: path,
    checksum: createHash('sha256')
      .update(content.tag === 'ok' ? content.value : '')
      .digest('hex'),
  }));
  migrations.forEach(({ name, checksum }, n) => {
    if (ours[n]?.name !== name) throw newerRelease();
    if (ours[n].checksum !== checksum) {
      throw new BackupError(
        `The backup has another ${name} than this release · 备份与本版本不一致`,
      );
    }
  });
}

/**
 * Fills an empty database from a backup, checks the chain of the log, and brings it to this release.
 * All rows come in one transaction: a restore that fails leaves the database empty.
 * @throws {BackupError}
 */
export async function restoreBackup(
  url: string,
  file: string,
  actor: Actor,
): Promise<BackupHeader> {
  const header = await checkBackup(file);
  await withClient(url, (client) => checkEmpty(client, header));
  await migrate(url, header.migrations.at(-1)?.name);
  await withClient(url, (client) => load(client, file, header));
  await migrate(url);
  await finish(url, file, header, actor);
  return header;
}

async function checkEmpty(client: Queryable, { migrations }: BackupHeader): Promise<void> {
  const [applied, tables] = [await listMigrations(client), await listTables(client)];
  const isBehind = applied.every(({ name }, n) => migrations[n]?.name === name);
  const isForeign = applied.length === 0 && tables.length > 0;
  if (!isBehind || isForeign) throw new BackupError(NOT_EMPTY);
  for (const table of tables.filter((name) => CONTENT.includes(name))) {
    if ((await countRows(client, table)) > 0) throw new BackupError(NOT_EMPTY);
  }
}

async function load(client: Client, file: string, header: BackupHeader): Promise<void> {
  await client.query('BEGIN');
  await loadRows(client, file, header);
  if ((await listTables(client)).includes('audit_head')) {
    const { bad } = await verifyChain(client);
    if (bad) {
      throw new BackupError(
        `The log in the backup is broken at entry ${bad.sequence} (${bad.fault}); nothing was restored · ` +
          `备份中的日志自第 ${bad.sequence} 条起不可信，未恢复任何内容`,
      );
    }
  }
  await client.query('COMMIT');
}

/** What no backup holds, and the entry of the restore. */
async function finish(url: string, file: string, header: BackupHeader, actor: Actor) {
  const db = openDatabase(url);
  try {
    await fillRegister(db);
    await db.prisma.$transaction((tx) =>
      appendEntry(tx, actor, {
        action: 'backup.restored',
        object: { kind: 'installation' },
        after: { file: basename(file), madeAt: header.at },
      }),
    );
  } finally {
    await db.close();
  }
}
