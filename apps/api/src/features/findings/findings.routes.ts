import {
  findingPageSchema,
  findingSummaryQuerySchema,
  findingSummarySchema,
  listFindingsQuerySchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { refuses } from '../../lib/problem-responses.ts';
import { type Asking, findingRepository } from './findings.repository.ts';

export const findingRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const findings = findingRepository(db);

  app.get(
    '/findings',
    {
      config: { access: 'public' },
      schema: {
        summary: 'List what published charts lack, and what may be a slip of the pen',
        description:
          'The gravest rules first. `rule` and `severity` may repeat and both have to hold. Rules that an ' +
          'organisation switched off are not told of, for it and all that lies under it.',
        tags: ['findings'],
        querystring: listFindingsQuerySchema,
        response: { 200: findingPageSchema, ...refuses(400) },
      },
    },
    ({ query, reader }) => findings.list(query, askingOf(reader)),
  );

  app.get(
    '/findings/summary',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Count them by rule and by organisation',
        description:
          'Each count is the `total` of the list with that rule or organisation as well.',
        tags: ['findings'],
        querystring: findingSummaryQuerySchema,
        response: { 200: findingSummarySchema, ...refuses(400) },
      },
    },
    ({ query, reader }) => findings.count(query, askingOf(reader)),
  );
};

function askingOf(reader: FastifyRequest['reader']): Asking {
  return { readerId: reader?.userId ?? null, now: new Date() };
}
