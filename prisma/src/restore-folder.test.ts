import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOrganization, fillDataFolder, openTestDatabase } from '@lianfang/db/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from './audit.ts';
import { HEADS_FILE } from './audit-heads.ts';
import { makeBackup } from './backup.ts';
import { openDatabase } from './database.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';
import { migrate } from './migrations.ts';
import { restoreIntoFolder } from './restore-folder.ts';

const START = process.cwd();
let backups: string;
let file: string;
let folder: string;

beforeAll(async () => {
  backups = await mkdtemp(join(tmpdir(), 'lianfang-backups-'));
  file = join(backups, 'a.backup');
  const database = await openTestDatabase();
  await buildOrganization(database.db, { name: '备份里的单位' });
  await makeBackup(database.url, file, SYSTEM_ACTOR);
  await database.remove();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianfang-restore-'));
});

afterEach(async () => {
  // Taking a folder changes into it.
  process.chdir(START);
  await rm(folder, { recursive: true });
});

afterAll(() => rm(backups, { recursive: true }));

const restore = (replaces: boolean, from = file) =>
  restoreIntoFolder(folder, { file: from, actor: SYSTEM_ACTOR, replaces });

async function readNames(dataFolder: string): Promise<string[]> {
  const database = await startEmbeddedDatabase(dataFolder);
  const db = openDatabase(database.url);
  const rows = await db.prisma.organization.findMany();
  await db.close();
  await database.stop();
  return rows.map(({ name }) => name);
}

async function fillFolder(): Promise<void> {
  await fillDataFolder(folder);
  const database = await startEmbeddedDatabase(folder);
  const db = openDatabase(database.url);
  await buildOrganization(db, { name: '原来的单位' });
  await db.close();
  await database.stop();
}

test('a backup is restored into a folder that was never used', async () => {
  expect(await restore(false)).toMatchObject({ movedTo: undefined });
  expect(await readNames(folder)).toEqual(['备份里的单位']);
});

test('a folder in use is refused; told to replace, what was there is moved aside with its heads', async () => {
  await fillFolder();
  await writeFile(join(folder, HEADS_FILE), 'of the old log');
  await expect(restore(false)).rejects.toThrow('--replace');
  process.chdir(START);
  expect(await readNames(folder)).toEqual(['原来的单位']);
  const { movedTo } = await restore(true);
  process.chdir(START);
  expect(await readNames(folder)).toEqual(['备份里的单位']);
  const names = await readdir(folder);
  expect(names).not.toContain(HEADS_FILE);
  expect(names).not.toContain('restoring');
  const heads = names.find((name) => name.endsWith(HEADS_FILE)) ?? '';
  expect(await readFile(join(folder, heads), 'utf8')).toBe('of the old log');
  expect(movedTo).toMatch(/postgres-before-/);
  expect(names.map((name) => join(folder, name))).toContain(movedTo);
});

test('while the product runs on the folder it is refused, and the product goes on', async () => {
  const product = await startEmbeddedDatabase(folder);
  await expect(restore(true)).rejects.toThrow('Another Lianfang is running');
  await migrate(product.url);
  await product.stop();
});

test('a damaged backup leaves the folder as it was', async () => {
  await fillFolder();
  const before = await readdir(folder);
  const damaged = join(backups, 'damaged.backup');
  await writeFile(damaged, (await readFile(file)).subarray(0, -20));
  await expect(restore(true, damaged)).rejects.toThrow('damaged or cut off');
  expect(await readdir(folder)).toEqual(before);
});
