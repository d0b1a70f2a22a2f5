import { searchPageSchema, searchQuerySchema } from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { refuses } from '../../lib/problem-responses.ts';
import { searchRepository } from './search.repository.ts';

export const searchRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const texts = searchRepository(db);

  app.get(
    '/search',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Find words in the published charts that you may read',
        description:
          'In titles, stage names, risk points and control measures. ' +
          'Spaces, letter case and full or half width make no difference.',
        tags: ['search'],
        querystring: searchQuerySchema,
        response: { 200: searchPageSchema, ...refuses(400) },
      },
    },
    ({ query, reader }) => texts.search(query, reader?.userId ?? null),
  );
};
