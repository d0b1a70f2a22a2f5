import { myStagesSchema, noQuerySchema } from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { refuses } from '../../lib/problem-responses.ts';
import { readerOf } from '../../lib/reader.ts';
import { myStagesRepository } from './my-stages.repository.ts';

export const myStagesRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const myStages = myStagesRepository(db);

  app.get(
    '/my-stages',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'What you answer for today, with its risks and measures',
        description:
          'The stages of published charts where a post answers that your account holds today, as holder or deputy.',
        tags: ['responsible parties'],
        querystring: noQuerySchema,
        response: { 200: myStagesSchema, ...refuses(400, 401) },
      },
    },
    (request) => myStages.list(readerOf(request).userId),
  );
};
