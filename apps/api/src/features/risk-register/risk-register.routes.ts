import {
  registerCountSchema,
  registerFilterQuerySchema,
  registerMatrixQuerySchema,
  registerMatrixSchema,
  riskRegisterPageSchema,
  riskRegisterQuerySchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { refuses } from '../../lib/problem-responses.ts';
import { riskRegisterRepository } from './risk-register.repository.ts';

export const riskRegisterRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const register = riskRegisterRepository(db);

  app.get(
    '/risk-register',
    {
      config: { access: 'public' },
      schema: {
        summary: 'List the risk points of the published charts that you may read',
        description:
          'One row a risk point. Filters combine; `level`, `levelOrigin`, `category` and `responsibleParty` may repeat. ' +
          'Beyond row 10,000 a list goes on with `after` and `before`.',
        tags: ['risk register'],
        querystring: riskRegisterQuerySchema,
        response: { 200: riskRegisterPageSchema, ...refuses(400) },
      },
    },
    ({ query, reader }) => register.list(query, reader?.userId ?? null),
  );

  app.get(
    '/risk-register/count',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Count them exactly, however many they are',
        tags: ['risk register'],
        querystring: registerFilterQuerySchema,
        response: { 200: registerCountSchema, ...refuses(400) },
      },
    },
    async ({ query, reader }) => ({ total: await register.count(query, reader?.userId ?? null) }),
  );

  app.get(
    '/risk-register/matrix',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Count them by level and one more side',
        tags: ['risk register'],
        querystring: registerMatrixQuerySchema,
        response: { 200: registerMatrixSchema, ...refuses(400) },
      },
    },
    ({ query, reader }) => register.matrix(query, reader?.userId ?? null),
  );
};
