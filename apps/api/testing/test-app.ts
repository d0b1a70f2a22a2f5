import { openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../src/app.ts';

/** The whole API over a database of its own. */
export interface TestApp {
  app: FastifyInstance;
  database: TestDatabase;
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

interface Differences {
  corsOrigins?: string[];
  pageFolder?: string;
  publicUrl?: string;
}

export async function openTestApp({
  corsOrigins = [],
  pageFolder = '/nowhere',
  publicUrl,
}: Differences = {}): Promise<TestApp> {
  const database = await openTestDatabase();
  const env = {
    CORS_ORIGINS: corsOrigins,
    LOG_LEVEL: 'silent' as const,
    PUBLIC_URL: publicUrl,
  };
  const app = await buildApp({ db: database.db, env, pageFolder });
  await app.ready();
  return {
    app,
    database,
    get: (url, headers = {}) => app.inject({ method: 'GET', url, headers }),
    async close() {
      await app.close();
      await database.remove();
    },
  };
}
