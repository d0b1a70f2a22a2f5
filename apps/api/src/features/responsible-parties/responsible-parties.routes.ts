import {
  changePartySchema,
  conditionalHeadersSchema,
  createPartySchema,
  duplicatePartiesSchema,
  listPartiesQuerySchema,
  listPartyHistoryQuerySchema,
  noQuerySchema,
  partyDetailSchema,
  partyHistorySchema,
  partyPageSchema,
  partyParamsSchema,
  partyStagesSchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { refuses } from '../../lib/problem-responses.ts';
import { askerOf } from '../../lib/reader.ts';
import { expectedRevision, tagRevision } from '../../lib/revisions.ts';
import { partyRepository } from './responsible-parties.repository.ts';
import { partyService } from './responsible-parties.service.ts';

export const partyRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const parties = partyService(partyRepository(db));

  app.get(
    '/responsible-parties',
    {
      config: { access: 'party.read' },
      schema: {
        summary: 'List the responsible parties of your organisations, with who holds them today',
        tags: ['responsible parties'],
        querystring: listPartiesQuerySchema,
        response: { 200: partyPageSchema, ...refuses(400, 401, 403) },
      },
    },
    (request) => parties.list(askerOf(request), request.query),
  );

  app.post(
    '/responsible-parties',
    {
      config: { access: 'party.manage' },
      schema: {
        summary: 'Create a responsible party',
        tags: ['responsible parties'],
        querystring: noQuerySchema,
        body: createPartySchema,
        response: { 201: partyDetailSchema, ...refuses(400, 401, 403, 409) },
      },
    },
    async (request, reply) => {
      const { party, revision } = await parties.create(askerOf(request), request.body);
      reply.code(201).header('location', `/api/v1/responsible-parties/${party.id}`);
      tagRevision(reply, revision);
      return party;
    },
  );

  app.get(
    '/responsible-parties/duplicates',
    {
      config: { access: 'party.read' },
      schema: {
        summary: 'List parties whose names mean the same: suggestions for a merge',
        tags: ['responsible parties'],
        querystring: noQuerySchema,
        response: { 200: duplicatePartiesSchema, ...refuses(400, 401, 403) },
      },
    },
    (request) => parties.listDuplicates(askerOf(request)),
  );

  app.get(
    '/responsible-parties/:partyId',
    {
      config: { access: 'party.read' },
      schema: {
        summary: 'Read a responsible party: names, holders over time, how to reach it',
        tags: ['responsible parties'],
        params: partyParamsSchema,
        querystring: noQuerySchema,
        response: { 200: partyDetailSchema, ...refuses(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { party, revision } = await parties.read(askerOf(request), request.params.partyId);
      tagRevision(reply, revision);
      return party;
    },
  );

  app.patch(
    '/responsible-parties/:partyId',
    {
      config: { access: 'party.manage' },
      schema: {
        summary: 'Rename a responsible party, change what it is, retire it or take it back',
        description:
          'What a published version printed stays as it is. One that answers for a stage is not retired: ' +
          '`/stages` lists where.',
        tags: ['responsible parties'],
        params: partyParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        body: changePartySchema,
        response: { 200: partyDetailSchema, ...refuses(400, 401, 403, 404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const expected = {
        partyId: request.params.partyId,
        revision: expectedRevision(request),
      };
      const { party, revision } = await parties.change(askerOf(request), expected, request.body);
      tagRevision(reply, revision);
      return party;
    },
  );

  app.get(
    '/responsible-parties/:partyId/stages',
    {
      config: { access: 'party.read' },
      schema: {
        summary:
          'List the stages that a responsible party answers for, today or from a day on, by chart',
        tags: ['responsible parties'],
        params: partyParamsSchema,
        querystring: noQuerySchema,
        response: { 200: partyStagesSchema, ...refuses(400, 401, 403, 404) },
      },
    },
    (request) => parties.listStages(askerOf(request), request.params.partyId),
  );

  app.get(
    '/responsible-parties/:partyId/history',
    {
      config: { access: 'party.read' },
      schema: {
        summary:
          'Read what the log says of a responsible party, for whoever keeps it or reads the log',
        tags: ['responsible parties'],
        params: partyParamsSchema,
        querystring: listPartyHistoryQuerySchema,
        response: { 200: partyHistorySchema, ...refuses(400, 401, 403, 404) },
      },
    },
    (request) => parties.listHistory(askerOf(request), request.params.partyId, request.query),
  );
};
