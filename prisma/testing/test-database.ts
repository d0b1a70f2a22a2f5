import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../src/database.ts';
import { startEmbeddedDatabase } from '../src/embedded-database.ts';
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

export async function openTestDatabase(): Promise<TestDatabase> {
  const template = inject('databaseTemplate');
  const { url, remove } = await copyTemplate(template);
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

async function copyOnServer({ url, name }: Extract<DatabaseTemplate, { kind: 'server' }>) {
  const copy = `lianfang_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await onServer(url, `CREATE DATABASE ${copy} TEMPLATE ${name}`);
  return {
    url: withDatabase(url, copy),
    remove: () => onServer(url, `DROP DATABASE ${copy} WITH (FORCE)`),
  };
}

async function copyEmbedded({ dataFolder }: Extract<DatabaseTemplate, { kind: 'embedded' }>) {
  const copy = await mkdtemp(join(tmpdir(), 'lianfang-test-'));
  await cp(dataFolder, copy, { recursive: true, filter: (path) => basename(path) !== 'lock' });
  const database = await startEmbeddedDatabase(copy);
  return {
    url: database.url,
    async remove() {
      await database.stop();
      await rm(copy, { recursive: true });
    },
  };
}
