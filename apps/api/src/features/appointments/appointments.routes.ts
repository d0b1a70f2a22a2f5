import {
  appointmentParamsSchema,
  appointSchema,
  changeAppointmentSchema,
  conditionalHeadersSchema,
  noQuerySchema,
  partyDetailSchema,
  partyParamsSchema,
  withdrawSchema,
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
        response: { 201: partyDetailSchema, ...refuses(400, 401, 403, 404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const { partyId } = request.params;
      const expected = { partyId, revision: expectedRevision(request) };
      const appointed = await appointments.appoint(askerOf(request), expected, request.body);
      // Its page of the API is that of the party, which tells all appointments.
      reply.code(201).header('location', `/api/v1/responsible-parties/${partyId}`);
      tagRevision(reply, appointed.revision);
      return appointed.party;
    },
  );

  app.patch(
    '/responsible-parties/:partyId/holders/:holderId',
    {
      config: { access: 'party.manage' },
      schema: {
        summary: 'Relieve a holder or a deputy, keep them on, or say which account is theirs',
        tags: ['responsible parties'],
        params: appointmentParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        body: changeAppointmentSchema,
        response: { 200: partyDetailSchema, ...refuses(400, 401, 403, 404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const expected = { ...request.params, revision: expectedRevision(request) };
      const changed = await appointments.change(askerOf(request), expected, request.body);
      tagRevision(reply, changed.revision);
      return changed.party;
    },
  );

  app.post(
    '/responsible-parties/:partyId/holders/:holderId/withdrawal',
    {
      config: { access: 'party.manage' },
      schema: {
        summary: 'Withdraw an appointment that begins today or later',
        tags: ['responsible parties'],
        params: appointmentParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        body: withdrawSchema,
        response: { 200: partyDetailSchema, ...refuses(400, 401, 403, 404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const expected = { ...request.params, revision: expectedRevision(request) };
      const withdrawn = await appointments.withdraw(askerOf(request), expected, request.body);
      tagRevision(reply, withdrawn.revision);
      return withdrawn.party;
    },
  );
};
