import {
  conditionalHeadersSchema,
  handOverBodySchema,
  handOverPageSchema,
  handOverParamsSchema,
  handOverSchema,
  listHandOversQuerySchema,
  listPlacesQuerySchema,
  mergePartySchema,
  noQuerySchema,
  partyParamsSchema,
  placesSchema,
  wordingsSchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { refuses } from '../../lib/problem-responses.ts';
import { askerOf } from '../../lib/reader.ts';
import { expectedRevision } from '../../lib/revisions.ts';
import { unlessGone } from '../../lib/unless-gone.ts';
import { handOverRepository } from './hand-overs.repository.ts';
import { handOverService } from './hand-overs.service.ts';

export const handOverRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const handOvers = handOverService(handOverRepository(db));

  app.get(
    '/hand-overs/places',
    {
      config: { access: 'party.read' },
      schema: {
        summary:
          'List places that can be handed over or assigned: of a party, a person, a printed wording, or where nobody answers',
        tags: ['hand-overs'],
        querystring: listPlacesQuerySchema,
        response: { 200: placesSchema, ...refuses(400, 401, 403) },
      },
    },
    (request) => handOvers.listPlaces(askerOf(request), request.query),
  );

  app.get(
    '/hand-overs/wordings',
    {
      config: { access: 'party.read' },
      schema: {
        summary: 'List what charts print for whoever is responsible, with who answers there today',
        tags: ['hand-overs'],
        querystring: noQuerySchema,
        response: { 200: wordingsSchema, ...refuses(400, 401, 403) },
      },
    },
    (request) => handOvers.listWordings(askerOf(request)),
  );

  app.get(
    '/hand-overs',
    {
      config: { access: 'party.read' },
      schema: {
        summary: 'List hand-overs, the newest first',
        tags: ['hand-overs'],
        querystring: listHandOversQuerySchema,
        response: { 200: handOverPageSchema, ...refuses(400, 401, 403) },
      },
    },
    (request) => handOvers.list(askerOf(request), request.query),
  );

  app.post(
    '/hand-overs',
    {
      config: { access: 'party.manage' },
      schema: {
        summary:
          'Hand places over to a party, or assign it to stages nobody answers for, all or none',
        description:
          'Writes no version: what charts print stays as it is. One entry of the log for each place and one for the whole.',
        tags: ['hand-overs'],
        querystring: noQuerySchema,
        body: handOverBodySchema,
        response: { 201: handOverSchema, ...refuses(400, 401, 403, 409) },
      },
    },
    async (request, reply) => {
      const made = await unlessGone(reply, (gone) =>
        handOvers.handOver(askerOf(request), request.body, gone),
      );
      if (!made) return reply.hijack();
      reply.code(201).header('location', `/api/v1/hand-overs/${made.id}`);
      return made;
    },
  );

  app.post(
    '/responsible-parties/:partyId/merge',
    {
      config: { access: 'party.manage' },
      schema: {
        summary: 'Merge a duplicate into another party: its places go there, and it is retired',
        description: 'A hand-over of all its places, which is read and undone as any other.',
        tags: ['hand-overs'],
        params: partyParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        body: mergePartySchema,
        response: { 201: handOverSchema, ...refuses(400, 401, 403, 404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const merged = { partyId: params.partyId, revision: expectedRevision(request) };
      const made = await unlessGone(reply, (gone) =>
        handOvers.merge(askerOf(request), { ...merged, body, gone }),
      );
      if (!made) return reply.hijack();
      reply.code(201).header('location', `/api/v1/hand-overs/${made.id}`);
      return made;
    },
  );

  app.get(
    '/hand-overs/:handOverId',
    {
      config: { access: 'party.read' },
      schema: {
        summary: 'Read a hand-over with its places, as they were called then',
        tags: ['hand-overs'],
        params: handOverParamsSchema,
        querystring: noQuerySchema,
        response: { 200: handOverSchema, ...refuses(400, 401, 403, 404) },
      },
    },
    (request) => handOvers.read(askerOf(request), request.params.handOverId),
  );

  app.post(
    '/hand-overs/:handOverId/undo',
    {
      config: { access: 'party.manage' },
      schema: {
        summary: 'Undo a hand-over within 24 hours, while nothing else has changed at its places',
        tags: ['hand-overs'],
        params: handOverParamsSchema,
        querystring: noQuerySchema,
        response: { 200: handOverSchema, ...refuses(400, 401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const undone = await unlessGone(reply, (gone) =>
        handOvers.undo(askerOf(request), request.params.handOverId, gone),
      );
      return undone ?? reply.hijack();
    },
  );
};
