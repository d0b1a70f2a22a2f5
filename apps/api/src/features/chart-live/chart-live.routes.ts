import {
  changeVisibilitySchema,
  chartLiveSchema,
  chartParamsSchema,
  conditionalHeadersSchema,
  noQuerySchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { refuses } from '../../lib/problem-responses.ts';
import { askerOf } from '../../lib/reader.ts';
import { describeBody } from '../../lib/validators.ts';
import { chartLiveRepository } from './chart-live.repository.ts';
import { chartLiveService, type TaggedLive } from './chart-live.service.ts';

export const chartLiveRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const charts = chartLiveService(chartLiveRepository(db));

  app.get(
    '/charts/:chartId/live',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Read what is true of a chart today: your rights, its visibility, who answers',
        tags: ['charts'],
        params: chartParamsSchema,
        querystring: noQuerySchema,
        response: { 200: chartLiveSchema, ...refuses(400, 404) },
      },
    },
    async (request, reply) => {
      const tagged = await charts.read(request.params.chartId, request.reader);
      return sendTagged(request, reply, tagged);
    },
  );

  app.put(
    '/charts/:chartId/visibility',
    {
      config: { access: 'chart.set-visibility' },
      schema: {
        summary:
          'Say who may read a chart: everybody, its organisation, or as the organisation says',
        description: 'If-Match takes the ETag of `live`.',
        tags: ['charts'],
        params: chartParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        body: changeVisibilitySchema,
        response: { 200: chartLiveSchema, ...refuses(400, 401, 403, 404, 412, 428) },
      },
    },
    async (request, reply) => {
      const { live, tag } = await charts.changeVisibility(
        request.params.chartId,
        request.body.visibility,
        askerOf(request),
        request.headers['if-match'],
      );
      reply.header('etag', `"${tag}"`);
      return live;
    },
  );
};

function sendTagged(request: FastifyRequest, reply: FastifyReply, { live, tag }: TaggedLive) {
  const isWanted = describeBody(request, reply, { hash: tag, coding: 'identity' });
  return reply.send(isWanted ? live : undefined);
}
