import {
  acceptInvitationSchema,
  invitationSchema,
  noQuerySchema,
  openInvitationSchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageOf } from '../../lib/language.ts';
import { refuses } from '../../lib/problem-responses.ts';
import { actorOf } from '../../lib/reader.ts';
import { invitationRepository } from './invitations.repository.ts';
import { invitationService } from './invitations.service.ts';

/** Both are POST, for a token in a URL is in every log on the way. */
export const invitationRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const { open, accept } = invitationService(invitationRepository(db));

  app.post(
    '/invitations/open',
    {
      config: { access: 'public', limit: 'credentials' },
      schema: {
        summary: 'What a one-time link is for, before it is used',
        tags: ['invitations'],
        querystring: noQuerySchema,
        body: openInvitationSchema,
        response: { 200: invitationSchema, ...refuses(400, 404) },
      },
    },
    ({ body }) => open(body.token),
  );

  app.post(
    '/invitations/accept',
    {
      config: { access: 'public', limit: 'credentials' },
      schema: {
        summary: 'Set a password by a one-time link',
        description:
          'Works once. All sessions of that person end, and a lock after failed log-ins does too.',
        tags: ['invitations'],
        querystring: noQuerySchema,
        body: acceptInvitationSchema,
        response: {
          204: z.undefined().describe('It is set: they can log in'),
          ...refuses(400, 404, 409),
        },
      },
    },
    async (request, reply) => {
      const asking = { actor: actorOf(request), language: languageOf(request.raw) };
      await accept(request.body, asking);
      reply.code(204);
    },
  );
};
