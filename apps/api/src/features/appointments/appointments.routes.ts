import {
  appointmentParamsSchema,
  appointSchema,
  conditionalHeadersSchema,
  noQuerySchema,
  partyDetailSchema,
  partyParamsSchema,
  relieveSchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { refuses } from '../../lib/problem-responses.ts';
import { askerOf } from '../../lib/reader.ts';
import { expectedRevision, tagRevision } from '../../lib/revisions.ts';
import { appointmentRepository } from './appointments.repository.ts';
import { appointmentService } from './appointments.service.ts';

export const appointmentRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const appointments = appointmentService(appointmentRepository(db));

  app.post(
    '/responsible-parties/:partyId/holders',
    {
      config: { access: 'party.manage' },
      schema: {
        summary: 'Appoint a holder or a deputy, from a day on',
        tags: ['responsible parties'],
        params: partyParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        body: appointSchema,
        response: { 200: partyDetailSchema, ...refuses(400, 401, 403, 404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const expected = {
        partyId: request.params.partyId,
        revision: expectedRevision(request),
      };
      const appointed = await appointments.appoint(askerOf(request), expected, request.body);
      tagRevision(reply, appointed.revision);
      return appointed.party;
    },
  );

  app.patch(
    '/responsible-parties/:partyId/holders/:holderId',
    {
      config: { access: 'party.manage' },
      schema: {
        summary: 'Relieve a holder or a deputy: say which day is their last',
        tags: ['responsible parties'],
        params: appointmentParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        body: relieveSchema,
        response: { 200: partyDetailSchema, ...refuses(400, 401, 403, 404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const expected = { ...request.params, revision: expectedRevision(request) };
      const relieved = await appointments.relieve(askerOf(request), expected, request.body);
      tagRevision(reply, relieved.revision);
      return relieved.party;
    },
  );
};
