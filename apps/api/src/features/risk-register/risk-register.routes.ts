import {
  LIVE_COLUMNS,
  noQuerySchema,
  registerColumnsSchema,
  registerCountSchema,
  registerExportQuerySchema,
  registerFilterQuerySchema,
  registerMatrixQuerySchema,
  registerMatrixSchema,
  riskRegisterPageSchema,
  riskRegisterQuerySchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import { beijingDayOf } from '@lianfang/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageOf } from '../../lib/language.ts';
import { refuses } from '../../lib/problem-responses.ts';
import { actorOf, readerOf } from '../../lib/reader.ts';
import { riskRegisterRepository } from './risk-register.repository.ts';
import { filterOf, listFilter, MEDIA_TYPE_OF, writeRegister } from './risk-register.service.ts';

export const riskRegisterRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const register = riskRegisterRepository(db);

  app.get(
    '/risk-register',
    {
      config: { access: 'public' },
      schema: {
        summary: 'List the risk points of the published charts that you may read',
        description:
          'One row a risk point. Filters combine; `level`, `levelOrigin`, `category` and `responsibleParty` may repeat. ' +
          'Beyond row 10,000 a list goes on with `after` and `before`. With `answering` rows tell who answers for the ' +
          'stage and who holds these parties: today, or on the day of `asOf`.',
        tags: ['risk register'],
        querystring: riskRegisterQuerySchema,
        response: { 200: riskRegisterPageSchema, ...refuses(400) },
      },
    },
    ({ query, reader }) => register.list(query, reader?.userId ?? null),
  );

  app.get(
    '/risk-register/count',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Count them exactly, however many they are',
        tags: ['risk register'],
        querystring: registerFilterQuerySchema,
        response: { 200: registerCountSchema, ...refuses(400) },
      },
    },
    async ({ query, reader }) => ({ total: await register.count(query, reader?.userId ?? null) }),
  );

  app.get(
    '/risk-register/matrix',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Count them by level and one more side',
        tags: ['risk register'],
        querystring: registerMatrixQuerySchema,
        response: { 200: registerMatrixSchema, ...refuses(400) },
      },
    },
    ({ query, reader }) => register.matrix(query, reader?.userId ?? null),
  );

  app.get(
    '/risk-register/export',
    {
      // A HEAD would read every row for nobody, and say in the log that they were exported.
      exposeHeadRoute: false,
      config: { access: 'public', limit: 'export' },
      schema: {
        summary: 'The rows of the list as a file',
        description:
          'The filter and the order of the list; `column` may repeat. `X-Total-Count` tells how many rows will come. ' +
          'The export is an entry of the log, written before the first byte.',
        tags: ['risk register'],
        querystring: registerExportQuerySchema,
        produces: Object.values(MEDIA_TYPE_OF),
        response: {
          200: {
            description: 'The file',
            content: Object.fromEntries(
              Object.values(MEDIA_TYPE_OF).map((type) => [type, { schema: z.unknown() }]),
            ),
          },
          ...refuses(400),
        },
      },
    },
    async (request, reply) => {
      const { query, reader } = request;
      const { format, sort, column } = query;
      const filter = filterOf(query);
      const readerId = reader?.userId ?? null;
      const actor = actorOf(request);
      const count = await register.count(filter, readerId);
      const names = await register.findNames(filter, readerId);
      const asked = Object.fromEntries(listFilter(filter));
      await register.logExport(actor, { format, filter: asked, sort, columns: column, count });
      const at = new Date();
      const language = languageOf(request.raw);
      const answering = LIVE_COLUMNS.some((live) => column.includes(live));
      const rows = register.stream(filter, { sort, readerId, answering });
      const file = writeRegister(rows, { query, names, language, at, by: reader && actor.name });
      reply.header('content-language', language);
      reply.header('vary', 'Accept-Language');
      reply.header('cache-control', 'no-store');
      reply.header('x-total-count', count);
      const name = `risk-register-${beijingDayOf(at)}.${format}`;
      reply.header('content-disposition', `attachment; filename="${name}"`);
      return reply.type(MEDIA_TYPE_OF[format]).send(file);
    },
  );

  app.get(
    '/risk-register/columns',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'The columns that you chose, in their order',
        tags: ['risk register'],
        querystring: noQuerySchema,
        response: { 200: registerColumnsSchema, ...refuses(400, 401) },
      },
    },
    async (request) => ({ columns: await register.readColumns(readerOf(request).userId) }),
  );

  app.put(
    '/risk-register/columns',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Choose columns; none: as the register shows them at first',
        tags: ['risk register'],
        querystring: noQuerySchema,
        body: registerColumnsSchema,
        response: { 200: registerColumnsSchema, ...refuses(400, 401) },
      },
    },
    async (request) => {
      await register.writeColumns(readerOf(request).userId, request.body.columns);
      return request.body;
    },
  );
};
