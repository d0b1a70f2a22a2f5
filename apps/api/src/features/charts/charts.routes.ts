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
import { keepFrozenVersions } from './charts.cache.ts';
import { chartRepository, type PublishedVersion } from './charts.repository.ts';

export const chartRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const charts = chartRepository(db);
  const frozenVersion = keepFrozenVersions(charts);

  app.get(
    '/charts',
    {
      config: { access: 'public' },
      schema: {
        summary: 'List the published charts that you may read',
        description: 'Filters combine; `level` and `category` may repeat.',
        tags: ['charts'],
        querystring: listChartsQuerySchema,
        response: { 200: chartPageSchema, ...refuses(400) },
      },
    },
    ({ query, reader }) => charts.list(query, reader?.userId ?? null),
  );

  app.get(
    '/charts/:chartId',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Read the version a chart shows',
        tags: ['charts'],
        params: chartParamsSchema,
        querystring: noQuerySchema,
        response: { 200: chartSchema, ...refuses(400, 404) },
      },
    },
    async (request, reply) => {
      const { params, reader } = request;
      const version = await charts.findPublished(params.chartId, reader?.userId ?? null);
      if (!version) throw new ProblemError('chart-not-found');
      return sendFrozen(request, reply, version);
    },
  );

  app.get(
    '/charts/:chartId/versions/:version',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Read a version that was published once',
        tags: ['charts'],
        params: chartVersionParamsSchema,
        querystring: noQuerySchema,
        response: { 200: chartSchema, ...refuses(400, 404) },
      },
    },
    async (request, reply) => {
      const { params, reader } = request;
      const version = await charts.findVersion(
        params.chartId,
        params.version,
        reader?.userId ?? null,
      );
      if (!version) throw new ProblemError('version-not-found');
      return sendFrozen(request, reply, version);
    },
  );

  async function sendFrozen(
    request: FastifyRequest,
    reply: FastifyReply,
    { versionId, isInsider }: PublishedVersion,
  ) {
    const frozen = await frozenVersion(versionId);
    const document = isInsider ? frozen.whole : frozen.withoutPersons;
    const coding = chooseCoding(request.raw, document.identity.length);
    reply.type('application/json; charset=utf-8');
    const isWanted = describeBody(request, reply, { hash: document.hash, coding });
    return reply.send(isWanted ? document[coding] : undefined);
  }
};
