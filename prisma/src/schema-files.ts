import { readdir, readFile } from 'node:fs/promises';
import type { MigrationDirectory, MigrationList } from '@prisma/schema-engine-wasm';

const MODELS = new URL('../models/', import.meta.url);
const MIGRATIONS = new URL('../migrations/', import.meta.url);

export interface SchemaFile {
  path: string;
  content: string;
}

export async function readModels(): Promise<SchemaFile[]> {
  const names = (await readdir(MODELS)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: name,
      content: await readFile(new URL(name, MODELS), 'utf8'),
    })),
  );
}

/** @param last the newest that is wanted; their names begin with the time they were made */
export async function readMigrations(last?: string): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && (last === undefined || entry.name <= last))
    .map((entry) => entry.name);
  return {
    baseDir: MIGRATIONS.pathname,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map(readMigration)),
  };
}

async function readMigration(name: string): Promise<MigrationDirectory> {
  const value = await readFile(new URL(`${name}/migration.sql`, MIGRATIONS), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
}
