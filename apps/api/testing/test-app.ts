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
  /** Receives the log, line by line; without it there is none. */
  logTo?: { write(line: string): void };
}

export async function openTestApp({
  corsOrigins = [],
  pageFolder = '/nowhere',
  publicUrl,
  logTo,
}: Differences = {}): Promise<TestApp> {
  const database = await openTestDatabase();
  const env = {
    CORS_ORIGINS: corsOrigins,
    LOG_LEVEL: logTo ? ('info' as const) : ('silent' as const),
    PUBLIC_URL: publicUrl,
  };
  const app = await buildApp({ db: database.db, env, pageFolder, ...(logTo && { logTo }) });
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
