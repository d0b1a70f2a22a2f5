import {
  buildSession,
  buildUser,
  openTestDatabase,
  type TestDatabase,
  type UserFacts,
} from '@lianfang/db/testing';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../src/app.ts';
import type { Env } from '../src/env.ts';
import { sessionCookieName, signSessionToken } from '../src/lib/session-cookie.ts';
import { TEST_ENV, TEST_SECRET } from './test-env.ts';

/** The whole API over a database of its own. */
export interface TestApp {
  app: FastifyInstance;
  database: TestDatabase;
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  send(options: InjectOptions): Promise<LightMyRequestResponse>;
  /** Somebody with these roles, logged in. */
  logIn(facts?: UserFacts): Promise<LoggedIn>;
  close(): Promise<void>;
}

export interface LoggedIn {
  userId: string;
  sessionId: string;
  cookie: string;
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  send(options: InjectOptions): Promise<LightMyRequestResponse>;
}

interface Differences {
  corsOrigins?: string[];
  pageFolder?: string;
  publicUrl?: string;
  /** Any other variable of the configuration. */
  variables?: Partial<Env>;
  /** One that is filled already; it is removed with the app. */
  database?: TestDatabase;
  /** Receives the log, line by line; without it there is none. */
  logTo?: { write(line: string): void };
}

export async function openTestApp({
  corsOrigins = [],
  pageFolder = '/nowhere',
  publicUrl,
  variables = {},
  logTo,
  database: given,
}: Differences = {}): Promise<TestApp> {
  const database = given ?? (await openTestDatabase());
  const env = {
    ...TEST_ENV,
    CORS_ORIGINS: corsOrigins,
    LOG_LEVEL: logTo ? ('info' as const) : ('silent' as const),
    PUBLIC_URL: publicUrl,
    ...variables,
  };
  const app = await buildApp({
    db: database.db,
    env,
    secret: TEST_SECRET,
    pageFolder,
    ...(logTo && { logTo }),
  });
  await app.ready();
  return {
    app,
    database,
    get: (url, headers = {}) => app.inject({ method: 'GET', url, headers }),
    send: (options) => app.inject(options),
    async logIn(facts) {
      const userId = await buildUser(database.db, facts);
      const { id: sessionId, token } = await buildSession(database.db, userId);
      const cookie = signSessionToken(token, {
        name: sessionCookieName(publicUrl),
        secret: TEST_SECRET,
      });
      const send = (options: InjectOptions) =>
        app.inject({
          ...options,
          // As a browser sends it with what its page asks for.
          headers: { 'sec-fetch-site': 'same-origin', ...options.headers, cookie },
        });
      return {
        userId,
        sessionId,
        cookie,
        get: (url, headers = {}) => send({ method: 'GET', url, headers }),
        send,
      };
    },
    async close() {
      await app.close();
      await database.remove();
    },
  };
}
