import {
  changeOrganizationSchema,
  conditionalHeadersSchema,
  createOrganizationSchema,
  noQuerySchema,
  organizationDetailSchema,
  organizationListSchema,
  organizationParamsSchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refuses } from '../../lib/problem-responses.ts';
import { askerOf } from '../../lib/reader.ts';
import { expectedRevision, tagRevision } from '../../lib/revisions.ts';
import { organizationRepository } from './organizations.repository.ts';
import { organizationService } from './organizations.service.ts';

export const organizationRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const organizations = organizationService(organizationRepository(db));

  app.get(
    '/organizations',
    {
      config: { access: 'organization.read' },
      schema: {
        summary: 'List the organisations that you reach, as a tree',
        description: 'Parents before children, siblings by name.',
        tags: ['organizations'],
        querystring: noQuerySchema,
        response: { 200: organizationListSchema, ...refuses(400, 401, 403) },
      },
    },
    async (request) => ({ items: await organizations.list(askerOf(request)) }),
  );

  app.post(
    '/organizations',
    {
      config: { access: 'organization.manage' },
      schema: {
        summary: 'Put a new organisation under another',
        description: 'On top of the tree (`parentId` null) only the system administrator does.',
        tags: ['organizations'],
        querystring: noQuerySchema,
        body: createOrganizationSchema,
        response: { 201: organizationDetailSchema, ...refuses(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const { organization, revision } = await organizations.create(askerOf(request), request.body);
      reply.code(201).header('location', `/api/v1/organizations/${organization.id}`);
      tagRevision(reply, revision);
      return organization;
    },
  );

  app.get(
    '/organizations/:organizationId',
    {
      config: { access: 'organization.read' },
      schema: {
        summary: 'Read an organisation, what it decides and what holds there',
        tags: ['organizations'],
        params: organizationParamsSchema,
        querystring: noQuerySchema,
        response: { 200: organizationDetailSchema, ...refuses(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { organizationId } = request.params;
      const { organization, revision } = await organizations.read(askerOf(request), organizationId);
      tagRevision(reply, revision);
      return organization;
    },
  );

  app.patch(
    '/organizations/:organizationId',
    {
      config: { access: 'organization.manage' },
      schema: {
        summary: 'Rename or move an organisation, or change what it decides',
        description:
          'A move needs the right to manage it, the place it leaves and the place it goes to. ' +
          'A setting of null follows the organisation above.',
        tags: ['organizations'],
        params: organizationParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        body: changeOrganizationSchema,
        response: {
          200: organizationDetailSchema,
          ...refuses(400, 401, 403, 404, 409, 412, 428),
        },
      },
    },
    async (request, reply) => {
      const expected = { id: request.params.organizationId, revision: expectedRevision(request) };
      const { organization, revision } = await organizations.change(
        askerOf(request),
        expected,
        request.body,
      );
      tagRevision(reply, revision);
      return organization;
    },
  );

  app.delete(
    '/organizations/:organizationId',
    {
      config: { access: 'organization.manage' },
      schema: {
        summary: 'Remove an organisation that nothing belongs to',
        tags: ['organizations'],
        params: organizationParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        response: {
          204: z.undefined().describe('It is gone'),
          ...refuses(400, 401, 403, 404, 409, 412, 428),
        },
      },
    },
    async (request, reply) => {
      const expected = { id: request.params.organizationId, revision: expectedRevision(request) };
      await organizations.remove(askerOf(request), expected);
      reply.code(204);
    },
  );
};
