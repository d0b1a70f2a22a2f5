import {
  changeSavedViewSchema,
  conditionalHeadersSchema,
  createSavedViewSchema,
  noQuerySchema,
  savedViewListSchema,
  savedViewParamsSchema,
  savedViewSchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refuses } from '../../lib/problem-responses.ts';
import { askerOf } from '../../lib/reader.ts';
import { expectedRevision } from '../../lib/revisions.ts';
import { savedViewRepository } from './saved-views.repository.ts';
import { savedViewService } from './saved-views.service.ts';

export const savedViewRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const views = savedViewService(savedViewRepository(db));

  app.get(
    '/saved-views',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'List your views of the risk register, and those shared with you',
        tags: ['risk register'],
        querystring: noQuerySchema,
        response: { 200: savedViewListSchema, ...refuses(400, 401) },
      },
    },
    async (request) => ({ items: await views.list(askerOf(request)) }),
  );

  app.post(
    '/saved-views',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Save a view, for yourself or for the people of an organisation',
        tags: ['risk register'],
        querystring: noQuerySchema,
        body: createSavedViewSchema,
        response: { 201: savedViewSchema, ...refuses(400, 401, 409) },
      },
    },
    async (request, reply) => {
      const view = await views.create(askerOf(request), request.body);
      reply.code(201).header('location', `/api/v1/saved-views/${view.id}`);
      return view;
    },
  );

  app.patch(
    '/saved-views/:viewId',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Rename a view, change what it shows or whom it is shared with',
        description: 'Its owner may, and an admin of the organisation that it is shared with.',
        tags: ['risk register'],
        params: savedViewParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        body: changeSavedViewSchema,
        response: { 200: savedViewSchema, ...refuses(400, 401, 403, 404, 412, 428) },
      },
    },
    (request) => views.change(askerOf(request), readViewOf(request), request.body),
  );

  app.delete(
    '/saved-views/:viewId',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Remove a view',
        description: 'Its owner may, and an admin of the organisation that it is shared with.',
        tags: ['risk register'],
        params: savedViewParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        response: {
          204: z.undefined().describe('It is removed'),
          ...refuses(400, 401, 403, 404, 412, 428),
        },
      },
    },
    async (request, reply) => {
      await views.remove(askerOf(request), readViewOf(request));
      reply.code(204);
    },
  );
};

function readViewOf(request: FastifyRequest<{ Params: { viewId: string } }>) {
  return { id: request.params.viewId, revision: expectedRevision(request) };
}
