import { noQuerySchema, type SessionState, sessionSchema } from '@lianfang/contracts';
import { abilitiesSomewhere } from '@lianfang/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { refuses } from '../../lib/problem-responses.ts';
import type { Reader } from '../../lib/reader.ts';

export const sessionRoutes: FastifyPluginAsyncZod = async (app) => {
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
    ({ reader }) => describeSession(reader),
  );
};

function describeSession(reader: Reader | null): SessionState {
  return {
    account: reader && {
      id: reader.userId,
      name: reader.name,
      username: reader.username,
      hasPassword: reader.hasPassword,
      grants: reader.grants.map(({ role, organizationId, organizationName }) => ({
        role,
        organization:
          organizationId === null ? null : { id: organizationId, name: organizationName ?? '' },
      })),
    },
    abilities: abilitiesSomewhere(reader?.grants ?? []),
    signOn: null,
  };
}
