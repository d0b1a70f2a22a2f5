import {
  chartPageSchema,
  chartParamsSchema,
  chartSchema,
  chartVersionParamsSchema,
  listChartsQuerySchema,
  noQuerySchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { chooseCoding } from '../../lib/content-coding.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { refuses } from '../../lib/problem-responses.ts';
import { describeBody } from '../../lib/validators.ts';
import { keepFrozenDocuments } from './charts.cache.ts';
import { chartRepository, type PublishedVersion } from './charts.repository.ts';

export const chartRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const charts = chartRepository(db);
  const frozenDocument = keepFrozenDocuments(charts);

  app.get(
    '/charts',
    {
      schema: {
        summary: 'List published charts',
        description: 'Filters combine; `level` and `category` may repeat.',
        tags: ['charts'],
        querystring: listChartsQuerySchema,
        response: { 200: chartPageSchema, ...refuses(400) },
      },
    },
    ({ query }) => charts.list(query),
  );

  app.get(
    '/charts/:chartId',
    {
      schema: {
        summary: 'Read the version a chart shows',
        tags: ['charts'],
        params: chartParamsSchema,
        querystring: noQuerySchema,
        response: { 200: chartSchema, ...refuses(400, 404) },
      },
    },
    async (request, reply) => {
      const version = await charts.findPublished(request.params.chartId);
      if (!version) throw new ProblemError('chart-not-found');
      return sendFrozen(request, reply, version);
    },
  );

  app.get(
    '/charts/:chartId/versions/:version',
    {
      schema: {
        summary: 'Read a version that was published once',
        tags: ['charts'],
        params: chartVersionParamsSchema,
        querystring: noQuerySchema,
        response: { 200: chartSchema, ...refuses(400, 404) },
      },
    },
    async (request, reply) => {
      const version = await charts.findVersion(request.params.chartId, request.params.version);
      if (!version) throw new ProblemError('version-not-found');
      return sendFrozen(request, reply, version);
    },
  );

  async function sendFrozen(
    request: FastifyRequest,
    reply: FastifyReply,
    { versionId, documentHash }: PublishedVersion,
  ) {
    const document = await frozenDocument(versionId);
    const coding = chooseCoding(request.raw, document.identity.length);
    reply.type('application/json; charset=utf-8');
    const isWanted = describeBody(request, reply, { hash: documentHash, coding });
    return reply.send(isWanted ? document[coding] : undefined);
  }
};
