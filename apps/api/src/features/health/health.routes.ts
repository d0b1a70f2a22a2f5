import { healthSchema } from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { refuses } from '../../lib/problem-responses.ts';
import { healthRepository } from './health.repository.ts';

export const healthRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const health = healthRepository(db);

  app.get(
    '/health/live',
    {
      schema: {
        summary: 'Tell whether the process answers',
        tags: ['health'],
        response: { 200: healthSchema },
      },
    },
    () => ({ status: 'ok' as const }),
  );

  app.get(
    '/health/ready',
    {
      schema: {
        summary: 'Tell whether requests can be served, database included',
        tags: ['health'],
        response: { 200: healthSchema, ...refuses() },
      },
    },
    async () => {
      await health.reachDatabase();
      return { status: 'ok' as const };
    },
  );
};
