import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { findDrift, migrate } from './migrations.ts';
import { readMigrations } from './schema-files.ts';

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase();
});

afterEach(() => database.remove());

const run = (sql: string) => database.db.pool.query(sql);

test('the migrations are booked as Prisma books them, each with the checksum of its file', async () => {
  const { migrationDirectories } = await readMigrations();
  const { rows } = await run(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
  );
  expect(rows).toEqual(
    migrationDirectories.map(({ path, migrationFile: { content } }) => ({
      migration_name: path,
      checksum: createHash('sha256')
        .update(content.tag === 'ok' ? content.value : '')
        .digest('hex'),
    })),
  );
  expect(rows.length).toBeGreaterThan(0);
});

test('migrating again applies nothing', async () => {
  expect(await migrate(database.url)).toEqual([]);
});

test('the models and the migrations say the same', async () => {
  expect(await findDrift(database.url)).toBe('');
});

test('a column that only the database has is drift', async () => {
  await run('ALTER TABLE charts ADD COLUMN colour text');
  expect(await findDrift(database.url)).toContain('DROP COLUMN "colour"');
});

test('an index that only the models have is drift', async () => {
  await run('DROP INDEX chart_versions_one_draft');
  expect(await findDrift(database.url)).toContain('chart_versions_one_draft');
});

test('a migration edited after it was applied stops the start', async () => {
  await run("UPDATE _prisma_migrations SET checksum = repeat('0', 64)");
  await expect(migrate(database.url)).rejects.toThrow(
    /^Migrations edited .* · 已应用的迁移被改动过$/,
  );
});

test('a database that holds something else stops the start in one line of both languages', async () => {
  await run('DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE charts ()');
  await expect(migrate(database.url)).rejects.toThrow(
    /^The database cannot be migrated: [^\n]*not empty[^\n]* · 数据库无法迁移$/,
  );
});

test('a database of a newer release stops the start', async () => {
  await run(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ('x', repeat('0', 64), '29990101000000_later', now(), 1)`);
  await expect(migrate(database.url)).rejects.toThrow(/newer release.* · 数据库属于更新的版本/);
});

// Two processes never share an embedded database: the data folder is one's alone.
if (inject('databaseTemplate').kind === 'server') {
  test('of processes that begin on one empty database at once, one migrates and the others find it done', async () => {
    await run('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const applied = await Promise.all([1, 2, 3].map(() => migrateInProcess(database.url)));
    const { migrationDirectories } = await readMigrations();
    expect(applied.flat()).toEqual(migrationDirectories.map(({ path }) => path));
  });
}

/** The engine leaves a timer of 10 s behind, for which nobody has to wait. */
const MIGRATE = `
  import { migrate } from '${new URL('./migrations.ts', import.meta.url).href}';
  console.log(JSON.stringify(await migrate(process.argv[1])));
  process.exit();`;

async function migrateInProcess(url: string): Promise<string[]> {
  const args = ['--input-type=module', '--eval', MIGRATE, url];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}
