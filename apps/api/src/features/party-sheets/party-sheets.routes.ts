import {
  exportPartiesQuerySchema,
  importPartiesQuerySchema,
  MAX_SHEET_BYTES,
  partyImportSchema,
  XLSX_TYPE,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageOf } from '../../lib/language.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { refuses } from '../../lib/problem-responses.ts';
import { openSheet } from '../../lib/read-party-sheet.ts';
import { askerOf } from '../../lib/reader.ts';
import { unlessGone } from '../../lib/unless-gone.ts';
import { prefersWorkbook, sendWorkbook, WORKBOOK_CONTENT } from '../../lib/workbook-answers.ts';
import { writeFaultySheet, writePartySheet } from '../../lib/write-party-sheet.ts';
import { sheetRepository } from './party-sheets.repository.ts';
import { sheetService } from './party-sheets.service.ts';

const { 422: faulty, ...refusals } = refuses(400, 401, 403, 413, 415, 422);

export const partySheetRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (app, { db }) => {
  const sheets = sheetService(sheetRepository(db));
  // What is sent here is a workbook, and nothing else.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    XLSX_TYPE,
    { parseAs: 'buffer' },
    async (_: unknown, body: Buffer) => body,
  );

  app.get(
    '/responsible-parties/export',
    {
      // A HEAD would read every row for nobody, and say in the log that they were exported.
      exposeHeadRoute: false,
      config: { access: 'party.read', limit: 'export' },
      schema: {
        summary:
          'The responsible parties of the list as a workbook that can be changed and imported',
        description:
          'The filter and the order of the list. `X-Total-Count` tells how many rows there are. The export is an ' +
          'entry of the log.',
        tags: ['responsible parties'],
        querystring: exportPartiesQuerySchema,
        produces: [XLSX_TYPE],
        response: {
          200: { description: 'The file', content: WORKBOOK_CONTENT },
          ...refuses(400, 401, 403),
        },
      },
    },
    async (request, reply) => {
      const parties = await sheets.list(askerOf(request), request.query);
      reply.header('x-total-count', parties.length);
      return sendWorkbook(request, reply, {
        name: 'responsible-parties',
        write: (to) => writePartySheet(parties, to),
      });
    },
  );

  app.post(
    '/responsible-parties/import',
    {
      bodyLimit: MAX_SHEET_BYTES,
      config: { access: 'party.manage' },
      schema: {
        summary: 'Create and change responsible parties by a workbook, all of them or none',
        description:
          'The workbook of the export, changed: rows with an id change a party on condition that nobody else did ' +
          'since, rows without one create it. `dryRun=true` tells what would happen. Where rows are refused, `errors` ' +
          'names them as `#/rows/{row}/{column}`; whoever accepts the type of the workbook rather than JSON gets it back ' +
          'instead, with a column that says what is wrong with each row.',
        tags: ['responsible parties'],
        consumes: [XLSX_TYPE],
        querystring: importPartiesQuerySchema,
        body: z.unknown().meta({ type: 'string', format: 'binary' }),
        response: {
          200: partyImportSchema,
          ...refusals,
          422: { ...faulty, content: { ...faulty?.content, ...WORKBOOK_CONTENT } },
        },
      },
    },
    async (request, reply) => {
      const imported = await unlessGone(reply, async (gone) => {
        const rows = await openSheet(request.body);
        const { dryRun: isDryRun } = request.query;
        const wanted = { rows, isDryRun, language: languageOf(request.raw), gone };
        return { rows, ...(await sheets.import(askerOf(request), wanted)) };
      });
      if (!imported) return reply.hijack();
      if ('report' in imported) return imported.report;
      const { rows, faults } = imported;
      if (!prefersWorkbook(request.raw)) {
        const errors = faults.map(({ row, column, ...fault }) => ({
          pointer: `#/rows/${row}/${column}`,
          ...fault,
        }));
        throw new ProblemError('faulty-sheet', errors);
      }
      return sendWorkbook(request, reply.code(422), {
        name: 'responsible-parties-errors',
        write: (to) => writeFaultySheet(rows, faults, to),
      });
    },
  );
};
