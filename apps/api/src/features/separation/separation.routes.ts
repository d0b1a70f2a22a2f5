import { changeSeparationSchema, noQuerySchema, separationSchema } from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { refuses } from '../../lib/problem-responses.ts';
import { askerOf } from '../../lib/reader.ts';
import { separationRepository } from './separation.repository.ts';
import { separationService } from './separation.service.ts';

export const separationRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const separation = separationService(separationRepository(db));

  app.get(
    '/separation-of-duties',
    {
      config: { access: 'separation.manage' },
      schema: {
        summary: 'Whether the three administrators exclude one another',
        tags: ['separation'],
        querystring: noQuerySchema,
        response: { 200: separationSchema, ...refuses(400, 401, 403) },
      },
    },
    (request) => separation.read(askerOf(request)),
  );

  app.put(
    '/separation-of-duties',
    {
      config: { access: 'separation.manage' },
      schema: {
        summary: 'Switch it on, or propose and agree to switch it off',
        description:
          'On: refused while the roles of somebody collide. Off: one administrator proposes, one of another kind ' +
          'agrees; switching it on again drops the proposal.',
        tags: ['separation'],
        querystring: noQuerySchema,
        body: changeSeparationSchema,
        response: { 200: separationSchema, ...refuses(400, 401, 403, 409) },
      },
    },
    (request) => separation.change(askerOf(request), request.body.isOn),
  );
};
