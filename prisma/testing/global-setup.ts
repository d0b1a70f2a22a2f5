import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedDatabase } from '../src/embedded-database.ts';
import { migrate } from '../src/migrations.ts';
import { onServer, withDatabase } from './server.ts';

/** Migrated once; every test file works on a copy of its own. */
export type DatabaseTemplate =
  | { kind: 'embedded'; dataFolder: string }
  | { kind: 'server'; url: string; name: string };

declare module 'vitest' {
  export interface ProvidedContext {
    databaseTemplate: DatabaseTemplate;
  }
}

/** Tests run on the server of `TEST_DATABASE_URL`, whose user may create databases, else on the embedded database. */
export default async function prepareTemplate(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  const { template, remove } = url ? await prepareOnServer(url) : await prepareEmbedded();
  project.provide('databaseTemplate', template);
  return remove;
}

async function prepareOnServer(url: string) {
  const name = `lianfang_template_${process.pid}_${Date.now()}`;
  await onServer(url, `CREATE DATABASE ${name}`);
  await migrate(withDatabase(url, name));
  const template: DatabaseTemplate = { kind: 'server', url, name };
  return { template, remove: () => onServer(url, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function prepareEmbedded() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'lianfang-template-'));
  const database = await startEmbeddedDatabase(dataFolder);
  await migrate(database.url);
  await database.stop();
  const template: DatabaseTemplate = { kind: 'embedded', dataFolder };
  return { template, remove: () => rm(dataFolder, { recursive: true }) };
}
