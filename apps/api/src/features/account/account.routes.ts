import {
  changePasswordSchema,
  noQuerySchema,
  ownSessionListSchema,
  sessionParamsSchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Attempts } from '../../lib/attempts.ts';
import { languageOf } from '../../lib/language.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { refuses } from '../../lib/problem-responses.ts';
import { actorOf, readerOf } from '../../lib/reader.ts';
import { type CookieKeeper, forgetSessionCookie } from '../../lib/session-cookie.ts';
import { isUuid } from '../../lib/uuid.ts';
import { accountRepository } from './account.repository.ts';
import { accountService } from './account.service.ts';

interface AccountParts {
  db: Database;
  idleMinutes: number;
  attempts: Attempts;
  cookie: CookieKeeper;
}

export const accountRoutes: FastifyPluginAsyncZod<AccountParts> = async (app, parts) => {
  const { db, idleMinutes, attempts, cookie } = parts;
  const accounts = accountRepository(db, { idleMinutes });
  const { changePassword } = accountService({ accounts, attempts });
  const config = { access: 'signed-in' } as const;

  app.put(
    '/account/password',
    {
      config: { ...config, limit: 'credentials' },
      schema: {
        summary: 'Change your own password',
        description: 'All your other sessions end.',
        tags: ['account'],
        querystring: noQuerySchema,
        body: changePasswordSchema,
        response: { 204: z.undefined().describe('It is changed'), ...refuses(400, 401) },
      },
    },
    async (request, reply) => {
      await changePassword({
        ...request.body,
        reader: readerOf(request),
        actor: actorOf(request),
        address: request.ip,
        language: languageOf(request.raw),
      });
      reply.code(204);
    },
  );

  app.get(
    '/account/sessions',
    {
      config,
      schema: {
        summary: 'List where you are logged in',
        description: 'The one last used first.',
        tags: ['account'],
        querystring: noQuerySchema,
        response: { 200: ownSessionListSchema, ...refuses(400, 401) },
      },
    },
    async (request) => ({ items: await accounts.listSessions(readerOf(request)) }),
  );

  app.delete(
    '/account/sessions',
    {
      config,
      schema: {
        summary: 'Log out everywhere, here too',
        tags: ['account'],
        querystring: noQuerySchema,
        response: { 204: z.undefined().describe('All have ended'), ...refuses(400, 401) },
      },
    },
    async (request, reply) => {
      await accounts.endSessions(readerOf(request), actorOf(request));
      reply.code(204).header('set-cookie', forgetSessionCookie(cookie));
    },
  );

  app.delete(
    '/account/sessions/:sessionId',
    {
      config,
      schema: {
        summary: 'End one of your sessions',
        tags: ['account'],
        params: sessionParamsSchema,
        querystring: noQuerySchema,
        response: { 204: z.undefined().describe('It has ended'), ...refuses(400, 401, 404) },
      },
    },
    async (request, reply) => {
      const { sessionId } = request.params;
      const reader = readerOf(request);
      const isOwn =
        isUuid(sessionId) && (await accounts.endSessions(reader, actorOf(request), sessionId));
      if (!isOwn) throw new ProblemError('session-not-found');
      if (sessionId === reader.sessionId) reply.header('set-cookie', forgetSessionCookie(cookie));
      reply.code(204);
    },
  );
};
