import {
  conditionalHeadersSchema,
  noQuerySchema,
  organizationParamsSchema,
  ruleSettingParamsSchema,
  ruleSettingsSchema,
  switchRuleOffSchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refuses } from '../../lib/problem-responses.ts';
import { askerOf } from '../../lib/reader.ts';
import { expectedRevision, tagRevision } from '../../lib/revisions.ts';
import { findingRuleRepository } from './finding-rules.repository.ts';
import { findingRuleService } from './finding-rules.service.ts';

export const findingRuleRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const rules = findingRuleService(findingRuleRepository(db));

  app.get(
    '/organizations/:organizationId/finding-rules',
    {
      config: { access: 'organization.read' },
      schema: {
        summary: 'Read which rules an organisation is told of, and why not of the others',
        tags: ['findings'],
        params: organizationParamsSchema,
        querystring: noQuerySchema,
        response: { 200: ruleSettingsSchema, ...refuses(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { organizationId } = request.params;
      const { items, revision } = await rules.read(askerOf(request), organizationId);
      tagRevision(reply, revision);
      return { items };
    },
  );

  app.put(
    '/organizations/:organizationId/finding-rules/:rule/switched-off',
    {
      config: { access: 'organization.manage' },
      schema: {
        summary: 'Switch a rule off, with a reason',
        description:
          'For the organisation and all that lies under it. Takes the ETag of the settings, which is that of the ' +
          'organisation: what it decides has one revision.',
        tags: ['findings'],
        params: ruleSettingParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        body: switchRuleOffSchema,
        response: { 200: ruleSettingsSchema, ...refuses(400, 401, 403, 404, 412, 428) },
      },
    },
    async (request, reply) => {
      const expected = { ...request.params, revision: expectedRevision(request) };
      const { reason } = request.body;
      const { items, revision } = await rules.switchOff(askerOf(request), expected, reason);
      tagRevision(reply, revision);
      return { items };
    },
  );

  app.delete(
    '/organizations/:organizationId/finding-rules/:rule/switched-off',
    {
      config: { access: 'organization.manage' },
      schema: {
        summary: 'Switch a rule on again',
        description: 'Off it stays where an organisation above switched it off as well.',
        tags: ['findings'],
        params: ruleSettingParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        response: {
          204: z.undefined().describe('The organisation itself does not switch it off'),
          ...refuses(400, 401, 403, 404, 412, 428),
        },
      },
    },
    async (request, reply) => {
      const expected = { ...request.params, revision: expectedRevision(request) };
      const { revision } = await rules.switchOn(askerOf(request), expected);
      tagRevision(reply, revision);
      reply.code(204);
    },
  );
};
