import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../src/database.ts';
import { startEmbeddedDatabase } from '../src/embedded-database.ts';
import { migrate } from '../src/migrations.ts';
import type { DatabaseTemplate } from './global-setup.ts';
import { onServer, withDatabase } from './server.ts';

/** A migrated, empty database that nobody else uses. */
export interface TestDatabase {
  url: string;
  db: Database;
  /** Whether it is a PostgreSQL server, not the embedded database. */
  isServer: boolean;
  remove(): Promise<void>;
}

/** Whether the databases of this run are a PostgreSQL server's, with roles, and not embedded. */
export function isOnServer(): boolean {
  return inject('databaseTemplate').kind === 'server';
}

export function openTestDatabase(): Promise<TestDatabase> {
  return open(copyTemplate);
}

/** One without any table, as somebody makes it for a restore or for an earlier release. */
export function openEmptyDatabase(): Promise<TestDatabase> {
  return open((template) =>
    template.kind === 'server' ? createOnServer(template.url) : startEmbedded(),
  );
}

async function open(
  make: (template: DatabaseTemplate) => Promise<{ url: string; remove: () => Promise<void> }>,
): Promise<TestDatabase> {
  const template = inject('databaseTemplate');
  const { url, remove } = await make(template);
  const db = openDatabase(url);
  return {
    url,
    db,
    isServer: template.kind === 'server',
    async remove() {
      await db.close();
      await remove();
    },
  };
}

function copyTemplate(template: DatabaseTemplate) {
  return template.kind === 'server' ? copyOnServer(template) : copyEmbedded(template);
}

function copyOnServer({ url, name }: Extract<DatabaseTemplate, { kind: 'server' }>) {
  return createOnServer(url, `TEMPLATE ${name}`);
}

async function createOnServer(url: string, options = '') {
  const name = `lianfang_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await onServer(url, `CREATE DATABASE ${name} ${options}`);
  return {
    url: withDatabase(url, name),
    remove: () => onServer(url, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

function copyEmbedded(template: Extract<DatabaseTemplate, { kind: 'embedded' }>) {
  return startEmbedded((folder) => copyFolder(template, folder));
}

function copyFolder(
  { dataFolder }: Extract<DatabaseTemplate, { kind: 'embedded' }>,
  folder: string,
): Promise<void> {
  return cp(dataFolder, folder, {
    recursive: true,
    filter: (path) => basename(path) !== 'lock',
  });
}

/** Gives a data folder a migrated, empty database: a first start takes two thirds of its time to make one. */
export async function fillDataFolder(folder: string): Promise<void> {
  const template = inject('databaseTemplate');
  if (template.kind === 'embedded') return copyFolder(template, folder);
  const database = await startEmbeddedDatabase(folder);
  await migrate(database.url);
  await database.stop();
}

async function startEmbedded(fill: (folder: string) => Promise<void> = async () => undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-test-'));
  await fill(folder);
  const database = await startEmbeddedDatabase(folder);
  return {
    url: database.url,
    async remove() {
      await database.stop();
      await rm(folder, { recursive: true });
    },
  };
}
