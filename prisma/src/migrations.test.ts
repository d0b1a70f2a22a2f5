import { createHash } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
  await expect(migrate(database.url)).rejects.toThrow('edited');
});

test('a database of a newer release stops the start', async () => {
  await run(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ('x', repeat('0', 64), '29990101000000_later', now(), 1)`);
  await expect(migrate(database.url)).rejects.toThrow('newer release');
});
