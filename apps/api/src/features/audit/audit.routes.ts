import { Readable } from 'node:stream';
import {
  auditHeadSchema,
  auditPageSchema,
  exportAuditQuerySchema,
  listAuditQuerySchema,
  noQuerySchema,
} from '@lianfang/contracts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageOf } from '../../lib/language.ts';
import { refuses } from '../../lib/problem-responses.ts';
import { actorOf, readerOf } from '../../lib/reader.ts';
import type { AuditRepository } from './audit.repository.ts';
import { listFilter, writeAuditFile } from './audit.service.ts';

export const auditRoutes: FastifyPluginAsyncZod<{ audit: AuditRepository }> = async (
  app,
  { audit },
) => {
  app.get(
    '/audit',
    {
      config: { access: 'audit.read' },
      schema: {
        summary: 'List what happened, newest first',
        description:
          'Audit administrators see everything, officers what belongs to the organisations they reach.',
        tags: ['audit'],
        querystring: listAuditQuerySchema,
        response: { 200: auditPageSchema, ...refuses(400, 401, 403) },
      },
    },
    (request) => audit.list(request.query, readerOf(request).userId),
  );

  app.get(
    '/audit/head',
    {
      config: { access: 'audit.read' },
      schema: {
        summary: 'The newest entry of the chain, and what keeps the log from change',
        tags: ['audit'],
        querystring: noQuerySchema,
        response: { 200: auditHeadSchema, ...refuses(400, 401, 403) },
      },
    },
    () => audit.readHead(),
  );

  app.get(
    '/audit/export',
    {
      // A HEAD would read the whole log for nobody.
      exposeHeadRoute: false,
      config: { access: 'audit.read', limit: 'export' },
      schema: {
        summary: 'What the list shows, as CSV',
        description:
          'The filter of the list. UTF-8 with a byte order mark; the first line tells what the file holds. ' +
          'The export is an entry itself, written before the first byte.',
        tags: ['audit'],
        querystring: exportAuditQuerySchema,
        produces: ['text/csv'],
        response: {
          200: { description: 'The file', content: { 'text/csv': { schema: z.unknown() } } },
          ...refuses(400, 401, 403),
        },
      },
    },
    async (request, reply) => {
      const { userId } = readerOf(request);
      const { query } = request;
      const actor = actorOf(request);
      const { newest, total } = await audit.count(query, userId);
      await audit.logExport(actor, listFilter(query), total);
      const entries = audit.stream(query, userId, newest);
      const at = new Date();
      const language = languageOf(request.raw);
      const file = writeAuditFile(entries, { language, query, at, by: actor.name, total });
      reply.header('content-language', language);
      reply.header('vary', 'Accept-Language');
      reply.header('cache-control', 'no-store');
      reply.header(
        'content-disposition',
        `attachment; filename="audit-${at.toISOString().slice(0, 10)}.csv"`,
      );
      return reply.type('text/csv; charset=utf-8').send(Readable.from(file));
    },
  );
};
