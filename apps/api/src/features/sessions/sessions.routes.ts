import { logInSchema, noQuerySchema, type SessionState, sessionSchema } from '@lianfang/contracts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Attempts } from '../../lib/attempts.ts';
import type { StartSession } from '../../lib/authentication.ts';
import { refuses } from '../../lib/problem-responses.ts';
import { actorOf, readerOf } from '../../lib/reader.ts';
import {
  forgetSessionCookie,
  type SessionCookie,
  writeSessionCookie,
} from '../../lib/session-cookie.ts';
import type { SessionRepository } from './sessions.repository.ts';
import { describeSession, sessionService } from './sessions.service.ts';

interface SessionParts {
  sessions: SessionRepository;
  attempts: Attempts;
  startSession: StartSession;
  cookie: SessionCookie;
  signOn: SessionState['signOn'];
}

export const sessionRoutes: FastifyPluginAsyncZod<SessionParts> = async (app, parts) => {
  const { sessions, cookie, signOn } = parts;
  const { logIn } = sessionService(parts);

  app.get(
    '/session',
    {
      config: { access: 'public', isPersonal: true },
      schema: {
        summary: 'Who is asking, and what they may do',
        tags: ['session'],
        querystring: noQuerySchema,
        response: { 200: sessionSchema, ...refuses(400) },
      },
    },
    ({ reader }) => describeSession(reader, signOn),
  );

  app.post(
    '/session',
    {
      config: { access: 'public', limit: 'credentials' },
      schema: {
        summary: 'Log in by account name and password',
        description:
          'Refused in the same words and the same time whether the name, the password or the account is wrong. ' +
          'After several failures the name or the address has to wait: 429 with `Retry-After`. ' +
          'A session that the cookie still named ends.',
        tags: ['session'],
        querystring: noQuerySchema,
        body: logInSchema,
        response: { 200: sessionSchema, ...refuses(400, 401) },
      },
    },
    async (request, reply) => {
      const token = await logIn(request.body, {
        actor: actorOf(request),
        address: request.ip,
        userAgent: request.headers['user-agent'] ?? null,
        sessionId: request.reader?.sessionId,
      });
      reply.header('set-cookie', writeSessionCookie(token, cookie));
      return describeSession(await sessions.findReader(token), signOn);
    },
  );

  app.delete(
    '/session',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Log out',
        tags: ['session'],
        querystring: noQuerySchema,
        response: { 204: z.undefined().describe('It has ended'), ...refuses(400, 401) },
      },
    },
    async (request, reply) => {
      await sessions.end({ id: readerOf(request).sessionId }, actorOf(request));
      reply.code(204).header('set-cookie', forgetSessionCookie(cookie));
    },
  );
};
